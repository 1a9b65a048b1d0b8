using System.Collections.Immutable;
using OrgGraph.Documents;
using OrgGraph.Reports.Tables;
using OrgGraph.Workspace.Results;
using Spectre.Console;
using SpectreText = Spectre.Console.Text;

namespace OrgGraph.Cli.Terminal;

/// <summary>A reading for people at a terminal: what was read, every finding with its line, the rows.</summary>
internal sealed class ReadingTable(CommandHost host)
{
    private static readonly LocalizedText s_findingsOf = new("{0}（{1}）", "{0} ({1})");

    private static readonly LocalizedText s_document = new("{0}（格式 {1}；版式 {2}）", "{0} (format {1}; layout {2})");

    private static readonly Style s_strong = new(decoration: Decoration.Bold);
    private readonly IAnsiConsole _console = HostConsole.Of(host);

    /// <summary>Writes one document's reading.</summary>
    public static void Write(DocumentReading reading, ImmutableArray<Finding> findings, CommandHost host)
    {
        new ReadingTable(host).Write(reading, findings);
    }

    private void Write(DocumentReading reading, ImmutableArray<Finding> findings)
    {
        var layouts = host.List(reading.Layouts.Select(l => LayoutTerms.Of(l).In(host.Language)));
        Line(s_document.In(host.Language, reading.Source, reading.Encoding, layouts), s_strong);
        Line("");
        var plans = reading.Plans.Select(p => (p.Content.Plan, Content: p.Content, Rows: PlanRow.Of(p.Content))).ToList();
        foreach (var (plan, content, rows) in plans)
        {
            WritePlan(plan, content, rows);
        }

        WriteFindings(findings);
        foreach (var (plan, _, rows) in plans)
        {
            Line(plan.Title, s_strong);
            ReadingTables.Of(rows, host.Language).Write(host);
            Line("");
        }
    }

    private void WritePlan(Plan plan, PlanContent content, ImmutableArray<PlanRow> rows)
    {
        Line(plan.Attachment is null ? plan.Title : $"{plan.Attachment} {plan.Title}", s_strong);
        Line("  " + ReadingTables.FactsOf(plan, host.Language));
        Line("  " + ReadingTables.CountsOf(content, rows, host.Language));
        Line("");
    }

    private void WriteFindings(ImmutableArray<Finding> findings)
    {
        foreach (var severity in new[] { Severity.Warning, Severity.Review, Severity.Note })
        {
            var group = findings.Where(f => f.Severity == severity).ToList();
            if (group.Count == 0)
            {
                continue;
            }

            Line(s_findingsOf.In(host.Language, Terms.Of(severity).In(host.Language), group.Count), s_strong);
            foreach (var finding in group)
            {
                Line("  " + Messages.AboutFile.In(
                    host.Language, finding.Source.PlaceIn(host.Language), Messages.SentenceOf(finding, host.Language)));
            }

            Line("");
        }
    }

    // Written line by line, not wrapped: a finding stays one line for grep.
    private void Line(string text, Style? style = null)
    {
        if (style is not null && _console.Profile.Capabilities.Ansi)
        {
            _console.Write(new SpectreText(Printable.Of(text), style));
            _console.WriteLine();
        }
        else
        {
            host.WriteLine(text);
        }
    }
}
