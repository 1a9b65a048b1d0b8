using System.Text;
using System.Text.Json;
using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Writers.Html;

/// <summary>Writes what the page's script has to know, short: lists in place of named fields where there are many.</summary>
internal static class FactsJson
{
    /// <summary>The texts and the facts, safe inside a <c>script</c> element.</summary>
    /// <param name="texts">What the script says.</param>
    /// <param name="facts">What the plans say.</param>
    /// <param name="places">The sorts of last lines that the drawing has; those of the facts are added.</param>
    public static string Write(HtmlTexts texts, SceneFacts? facts, NumberedTexts places)
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
                Write(json, facts, places);
                json.WriteEndObject();
            }

            Rows(json, "places", places.Sorts, p => Texts(json, p.Before, p.After)); // the last one: facts add to them
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter json, SceneFacts facts, NumberedTexts places)
    {
        var ties = facts.Ties.ToLookup(t => t.Measure);
        Rows(json, "plans", facts.Plans, p => Texts(json, p.Key, p.Title));
        Rows(json, "sections", facts.Sections, s => Group(json, s, facts.Plans[s.Plan].Key));
        Rows(json, "tasks", facts.Tasks, t => Group(json, t, facts.Plans[t.Plan].Key));
        Rows(json, "measures", facts.Measures.Select((m, i) => (m, i)), row =>
        {
            var m = row.m;
            Texts(json, WithoutPrefix(m.Key, facts.Plans[facts.Tasks[m.Task].Plan].Key), m.Number, m.Text);
            json.WriteNumberValue(m.Task);
            Texts(json, m.Deadline);
            json.WriteNumberValue(m.Due);
            Numbers(json, m.Leaders);
            var (source, number) = places.Add(m.Source);
            json.WriteNumberValue(source);
            Texts(json, number);
            Numbers(json, ties[row.i].Select(t => (t.Unit * 8) + (t.Role * 2) + (t.IsGuess ? 1 : 0)));
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
        foreach (var (name, list) in new[] { ("leaders", facts.Leaders), ("dues", facts.Dues) })
        {
            json.WriteStartArray(name);
            Texts(json, [.. list]);
            json.WriteEndArray();
        }
    }

    // Keys begin with that of their plan mostly, which the script puts back; "=" comes before one that does not.
    private static string WithoutPrefix(string key, string plan) =>
        key.Length > plan.Length && key.StartsWith(plan, StringComparison.Ordinal) && key[plan.Length] != '='
            ? key[plan.Length..] : "=" + key;

    private static void Numbers(Utf8JsonWriter json, IEnumerable<int> numbers)
    {
        json.WriteStartArray();
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static void Group(Utf8JsonWriter json, FactGroup group, string plan)
    {
        Texts(json, WithoutPrefix(group.Key, plan), group.Title);
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
