using System.Collections.Immutable;
using OrgGraph.Benchmarks.Generation;
using OrgGraph.Documents;
using OrgGraph.Model;

namespace OrgGraph.Benchmarks.Checks;

/// <summary>
/// Compares what was read with what the document was made from. Blanks and the width of punctuation carry no meaning; a
/// role may differ where the reader says that the text does not decide it.
/// </summary>
internal static class TruthCheck
{
    /// <summary>The differences, one a line; empty when there is none.</summary>
    public static List<string> Differences(GeneratedDocument document, DocumentReading reading)
    {
        var differences = new List<string>();
        Expect(differences, "plans", document.Plans.Length, reading.Plans.Length);
        foreach (var (truth, read) in document.Plans.Zip(reading.Plans, (t, r) => (t, r.Content)))
        {
            ComparePlan(differences, truth, read);
        }

        foreach (var finding in reading.Findings.Where(f => f.Severity == Severity.Warning))
        {
            differences.Add($"{finding.Source}: {finding.Message(Language.English)}");
        }

        return differences;
    }

    private static void ComparePlan(List<string> differences, TruthPlan truth, PlanContent read)
    {
        var where = truth.Title;
        Expect(differences, $"{where}: title", truth.Title, read.Plan.Title);
        Expect(differences, $"{where}: attachment", truth.Attachment, read.Plan.Attachment);
        Expect(differences, $"{where}: year", truth.Year, read.Plan.Year);
        Expect(differences, $"{where}: city", truth.City, read.Plan.City);
        Expect(differences, $"{where}: jurisdiction", truth.Jurisdiction, read.Plan.Jurisdiction);
        Expect(differences, $"{where}: measures", truth.Rows.Length, read.Measures.Length);
        var tasks = read.Tasks.ToDictionary(t => t.Id, StringComparer.Ordinal);
        var sections = read.Sections.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var mentions = read.Mentions.ToLookup(m => read.Measures[m.Measure].Id, StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(truth.Rows.Length, read.Measures.Length); i++)
        {
            var measure = read.Measures[i];
            var task = tasks[measure.TaskId];
            var section = task.SectionId is { } id ? sections[id] : null;
            var parent = section?.ParentId is { } above ? sections[above] : null;
            var row = truth.Rows[i];
            var place = $"{measure.Source} (row {i + 1})";
            ExpectText(differences, $"{place}: section", row.Section, (parent ?? section)?.Title);
            ExpectText(differences, $"{place}: subsection", row.Subsection, parent is null ? null : section?.Title);
            ExpectText(differences, $"{place}: number", row.Number, task.Number);
            ExpectText(differences, $"{place}: task", row.Task, task.Title);
            ExpectText(differences, $"{place}: measure", row.Measure, measure.Text);
            ExpectText(differences, $"{place}: deadline", row.Deadline, measure.Deadline);
            CompareMentions(differences, place, row, [.. mentions[measure.Id]]);
        }
    }

    private static void CompareMentions(List<string> differences, string place, TruthRow row, ImmutableArray<Mention> read)
    {
        ImmutableArray<(Role Role, ImmutableArray<string> Names)> roles =
            [(Role.Lead, row.Lead), (Role.Responsible, row.Responsible), (Role.Assist, row.Assist), (Role.Oversees, row.Leaders)];
        var isDecided = read.All(m => m.Uncertainty != Uncertainty.RoleNotDecided);
        foreach (var (role, names) in roles)
        {
            if (isDecided)
            {
                ExpectText(
                    differences, $"{place}: {role}", List(names), List(read.Where(m => m.Role == role).Select(m => m.Text)));
                continue;
            }

            var wrong = read.Where(m => m.Role == role && m.Uncertainty != Uncertainty.RoleNotDecided && !Holds(names, m.Text));
            ExpectText(differences, $"{place}: {role} without doubt and wrong", "", List(wrong.Select(m => m.Text)));
        }

        if (!isDecided)
        {
            ExpectText(differences, $"{place}: units", List(roles.SelectMany(r => r.Names)), List(read.Select(m => m.Text)));
        }
    }

    private static bool Holds(ImmutableArray<string> names, string name) =>
        names.Any(n => Wording.KeyOf(n) == Wording.KeyOf(name));

    private static string List(IEnumerable<string> names) => string.Join(" | ", names);

    private static void ExpectText(List<string> differences, string what, string? expected, string? found)
    {
        if (Wording.KeyOf(expected ?? "") != Wording.KeyOf(found ?? ""))
        {
            differences.Add($"{what}: expected “{expected}”, read “{found}”");
        }
    }

    private static void Expect<T>(List<string> differences, string what, T expected, T found)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, found))
        {
            differences.Add($"{what}: expected {expected}, read {found}");
        }
    }
}
