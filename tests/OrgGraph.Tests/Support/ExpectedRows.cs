using System.Text.Json;
using OrgGraph.Documents;
using OrgGraph.Model;

namespace OrgGraph.Tests.Support;

/// <summary>
/// Compares a reading with hand-checked rows: every row, field and edge must agree, blanks and bracket width aside. An
/// edge that the rows list as uncertain may have any role if the reader flagged it.
/// </summary>
internal static class ExpectedRows
{
    public static List<string> Differences(DocumentReading reading, string expectedFile)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(expectedFile));
        var root = document.RootElement;
        var isPart = root.TryGetProperty("part", out _);
        var expected = root.GetProperty("plans").EnumerateArray().ToList();
        var titles = expected.Select(p => Key(p.GetProperty("title"))).ToHashSet();
        var plans = reading.Plans.Where(p => !isPart || titles.Contains(Key(p.Content.Plan.Title))).ToList();
        var differences = new List<string>();
        Compare(differences, "plans", $"{expected.Count}", $"{plans.Count}");
        foreach (var (want, have) in expected.Zip(plans))
        {
            ComparePlan(differences, want, have.Content);
        }

        return differences;
    }

    private static void ComparePlan(List<string> differences, JsonElement want, PlanContent have)
    {
        var at = have.Plan.Title;
        Compare(differences, $"{at} title", Key(want.GetProperty("title")), Key(have.Plan.Title));
        Compare(differences, $"{at} attachment", Key(want.GetProperty("attachment")), Key(have.Plan.Attachment));
        Compare(differences, $"{at} year", want.GetProperty("year").ToString(), $"{have.Plan.Year}");
        Compare(differences, $"{at} jurisdiction", want.GetProperty("jurisdiction").ToString(), have.Plan.Jurisdiction);
        var rows = want.GetProperty("rows").EnumerateArray().ToList();
        Compare(differences, $"{at} rows", $"{rows.Count}", $"{have.Measures.Length}");
        var tasks = have.Tasks.ToDictionary(t => t.Id);
        var sections = have.Sections.ToDictionary(s => s.Id);
        var mentions = have.Mentions.ToLookup(m => have.Measures[m.Measure].Id);
        foreach (var (row, measure) in rows.Zip(have.Measures))
        {
            var task = tasks[measure.TaskId];
            var inner = task.SectionId is { } id ? sections[id] : null;
            var outer = inner?.ParentId is { } parent ? sections[parent] : inner;
            var where = $"{at} {row.GetProperty("n")}";
            Compare(differences, $"{where} section", Key(row.GetProperty("section")), Key(outer?.Title));
            Compare(
                differences, $"{where} subsection", Key(row.GetProperty("subsection")),
                Key(inner == outer ? null : inner?.Title));
            Compare(differences, $"{where} seq", Key(row.GetProperty("seq")), Key(task.Number));
            Compare(differences, $"{where} task", Key(row.GetProperty("task")), Key(task.Title));
            Compare(differences, $"{where} measure", Key(row.GetProperty("measure")), Key(measure.Text));
            Compare(differences, $"{where} deadline", Key(row.GetProperty("deadline")), Key(measure.Deadline));
            CompareEdges(differences, where, row, [.. mentions[measure.Id]]);
        }
    }

    private static void CompareEdges(List<string> differences, string where, JsonElement row, List<Mention> mentions)
    {
        var uncertain = row.GetProperty("uncertain").EnumerateArray().Select(Key).ToHashSet();
        var want = EdgesOf(row).ToList();
        var have = mentions.Select(m => (m.Role, Name: Key(m.Text), m.Uncertainty)).ToList();
        foreach (var (role, name) in want)
        {
            if (!have.Exists(
                h => h.Name == name && (h.Role == role || (uncertain.Contains(name) && h.Uncertainty != Uncertainty.None))))
            {
                differences.Add($"{where}: {role} {name} missing");
            }
        }

        foreach (var (role, name, _) in have)
        {
            if (!want.Exists(w => w.Name == name && (w.Role == role || uncertain.Contains(name))))
            {
                differences.Add($"{where}: {role} {name} is not there");
            }
        }
    }

    private static IEnumerable<(Role Role, string Name)> EdgesOf(JsonElement row) =>
        ((ReadOnlySpan<(string Field, Role Role)>)
            [("lead", Role.Lead), ("responsible", Role.Responsible), ("assist", Role.Assist), ("leaders", Role.Oversees)])
        .ToArray()
        .SelectMany(f => row.GetProperty(f.Field).EnumerateArray().Select(u => (f.Role, Key(u))));

    private static void Compare(List<string> differences, string what, string want, string have)
    {
        if (want != have)
        {
            differences.Add($"{what}: expected '{want}', read '{have}'");
        }
    }

    private static string Key(JsonElement value) => value.ValueKind == JsonValueKind.Null ? "" : Key(value.ToString());

    private static string Key(string? text) => Wording.KeyOf(text ?? "");
}
