using System.Collections.Immutable;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Texts;
using OrgGraph.Documents;
using OrgGraph.Reports.Tables;
using OrgGraph.Workspace.Results;
using Spectre.Console;
using Language = OrgGraph.Model.Localization.Language;
using SpectreText = Spectre.Console.Text;

namespace OrgGraph.Cli.Terminal;

/// <summary>A reading for people at a terminal: what was read, every finding with its line, the rows.</summary>
internal sealed class ReadingTable(CommandHost host, Language language)
{
    private static readonly Style s_strong = new(decoration: Decoration.Bold);
    private readonly IAnsiConsole _console = HostConsole.Of(host);

    /// <summary>Writes one document's reading.</summary>
    public static void Write(DocumentReading reading, ImmutableArray<Finding> findings, CommandHost host, Language language)
    {
        new ReadingTable(host, language).Write(reading, findings);
    }

    private void Write(DocumentReading reading, ImmutableArray<Finding> findings)
    {
        var layouts = string.Join(ReadTexts.Comma.In(language), reading.Layouts.Select(l => LayoutTerms.Of(l).In(language)));
        Line(ReadTexts.Document.In(language, reading.Source, reading.Encoding, layouts), s_strong);
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
            ReadingTables.Of(rows, language).Write(host);
            Line("");
        }
    }

    private void WritePlan(Plan plan, PlanContent content, ImmutableArray<PlanRow> rows)
    {
        Line(plan.Attachment is null ? plan.Title : $"{plan.Attachment} {plan.Title}", s_strong);
        Line("  " + ReadingTables.FactsOf(plan, language));
        Line("  " + ReadingTables.CountsOf(content, rows, language));
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

            Line(ReadTexts.FindingsOf.In(language, Terms.Of(severity).In(language), group.Count), s_strong);
            foreach (var finding in group)
            {
                Line(
                    "  "
                        + ReadTexts.AtLine.In(
                            language, finding.Source.PlaceIn(language), Messages.SentenceOf(finding, language)));
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
