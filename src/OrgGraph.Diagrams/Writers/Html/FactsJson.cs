using System.Text;
using System.Text.Json;
using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Writers.Html;

/// <summary>Writes what the page's script has to know, short: lists in place of named fields where there are many.</summary>
internal static class FactsJson
{
    /// <summary>The texts and the facts, safe inside a <c>script</c> element.</summary>
    public static string Write(HtmlTexts texts, SceneFacts? facts)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = ScriptEncoder.Instance }))
        {
            json.WriteStartObject();
            json.WriteStartObject("texts");
            foreach (var (name, text) in texts.Script)
            {
                json.WriteString(name, text);
            }

            json.WriteStartObject("roles");
            json.WriteString("lead", texts.Of(Role.Lead));
            json.WriteString("responsible", texts.Of(Role.Responsible));
            json.WriteString("assist", texts.Of(Role.Assist));
            json.WriteEndObject();
            json.WriteEndObject();
            if (facts is not null)
            {
                json.WriteStartObject("facts");
                Write(json, facts);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter json, SceneFacts facts)
    {
        Rows(json, "plans", facts.Plans, p => Texts(json, p.Key, p.Title));
        Rows(json, "sections", facts.Sections, s => Group(json, s));
        Rows(json, "tasks", facts.Tasks, t => Group(json, t));
        Rows(json, "measures", facts.Measures, m =>
        {
            Texts(json, m.Key, m.Number, m.Text);
            json.WriteNumberValue(m.Task);
            Texts(json, m.Deadline);
            json.WriteNumberValue(m.Due);
            json.WriteStartArray();
            foreach (var leader in m.Leaders)
            {
                json.WriteNumberValue(leader);
            }

            json.WriteEndArray();
            Texts(json, m.Source);
        });
        Rows(json, "units", facts.Units, u =>
        {
            Texts(json, u.Key, u.Name);
            json.WriteStartArray();
            Texts(json, [.. u.Aliases]);
            json.WriteEndArray();
            Texts(json, u.Load);
            json.WriteNumberValue(u.IsOverloaded ? 1 : 0);
            json.WriteNumberValue(u.IsGroup ? 1 : 0);
        });
        Rows(json, "edges", facts.Ties, t =>
        {
            json.WriteNumberValue(t.Unit);
            json.WriteNumberValue(t.Measure);
            json.WriteNumberValue(t.Role);
            if (t.IsGuess)
            {
                json.WriteNumberValue(1);
            }
        });
        foreach (var (name, list) in new[] { ("leaders", facts.Leaders), ("dues", facts.Dues) })
        {
            json.WriteStartArray(name);
            Texts(json, [.. list]);
            json.WriteEndArray();
        }
    }

    private static void Group(Utf8JsonWriter json, FactGroup group)
    {
        Texts(json, group.Key, group.Title);
        json.WriteNumberValue(group.Plan);
        json.WriteNumberValue(group.Parent);
    }

    private static void Rows<T>(Utf8JsonWriter json, string name, IEnumerable<T> rows, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartArray();
            write(row);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            json.WriteStringValue(Typography.PlainText.Clean(text));
        }
    }
}
