using System.Text;
using OrgGraph.Documents;
using OrgGraph.Model;

namespace OrgGraph.Tests.Support;

/// <summary>
/// One case of a specification in <c>Documents/Kinds/*.md</c>: a heading <c>## name</c>, the document between two lines
/// <c>~~~</c>, and between two more what must be read of it, as <see cref="Tell"/> writes it.
/// </summary>
/// <param name="File">The specification's file name.</param>
/// <param name="Name">What the case is of.</param>
/// <param name="Input">The document.</param>
/// <param name="Expected">What must be read.</param>
internal sealed record KindSpec(string File, string Name, string Input, string Expected)
{
    private const string Fence = "~~~";

    private const string Full = "（）：；，！？［］＜＞";
    private const string Half = "():;,!?[]<>";

    /// <summary>The cases of one file.</summary>
    public static IEnumerable<KindSpec> Load(string path)
    {
        var name = "";
        var blocks = new List<string>();
        StringBuilder? block = null;
        foreach (var line in System.IO.File.ReadLines(path))
        {
            if (block is not null)
            {
                if (line != Fence)
                {
                    block.Append(line).Append('\n');
                    continue;
                }

                blocks.Add(block.ToString());
                block = null;
                if (blocks.Count == 2)
                {
                    yield return new KindSpec(Path.GetFileName(path), name, blocks[0], blocks[1]);
                    blocks.Clear();
                }
            }
            else if (line == Fence)
            {
                block = new StringBuilder();
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                name = line[3..];
            }
        }
    }

    /// <summary>The text with the punctuation of half width that many offices type.</summary>
    public static string InHalfWidth(string text) =>
        string.Concat(text.Select(c => Full.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Half[at] : c));

    /// <summary>
    /// What was read: a line <c>= place year title</c> a plan, then a line a measure, <c>task | text 〔deadline〕: Lead 甲, Assist
    /// 乙?</c> with ? for an uncertain edge, then <c>! kind: arguments</c> for what a person must look at. Places that were
    /// guessed bear no mark.
    /// </summary>
    public static string Tell(string input)
    {
        var told = new StringBuilder();
        DocumentReading reading;
        try
        {
            reading = PlanReader.Read("plan.txt", Encoding.UTF8.GetBytes(input));
        }
        catch (DocumentException e)
        {
            return $"refused: {e.Problem}\n";
        }

        foreach (var plan in reading.Plans.Select(p => p.Content))
        {
            told.Append($"= {plan.Plan.Jurisdiction} {plan.Plan.Year} {plan.Plan.Title}\n");
            for (var i = 0; i < plan.Measures.Length; i++)
            {
                var measure = plan.Measures[i];
                var task = plan.Tasks.Single(t => t.Id == measure.TaskId).Title;
                var mentions = plan.Mentions.Where(m => m.Measure == i)
                    .Select(m => $"{m.Role} {m.Text}{(m.Uncertainty == Uncertainty.None ? "" : "?")}");
                told.Append(task is null ? "" : task + " | ").Append(measure.Text)
                    .Append(measure.Deadline is null ? "" : $" 〔{measure.Deadline}〕")
                    .Append(": ").AppendJoin(", ", mentions).Append('\n');
            }
        }

        foreach (var finding in reading.Findings.Where(f => f.Severity >= Severity.Review))
        {
            told.Append($"! {finding.Kind}: {string.Join(" | ", finding.Arguments)}\n");
        }

        return told.ToString();
    }
}
