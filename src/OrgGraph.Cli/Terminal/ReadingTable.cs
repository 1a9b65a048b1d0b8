using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Texts;
using OrgGraph.Documents;
using OrgGraph.Workspace.Results;
using Spectre.Console;
using Spectre.Console.Rendering;
using Language = OrgGraph.Model.Localization.Language;
using SpectreText = Spectre.Console.Text;

namespace OrgGraph.Cli.Terminal;

/// <summary>A reading for people at a terminal: what was read, every finding with its line, the rows.</summary>
internal sealed class ReadingTable(IAnsiConsole console, Language language)
{
    private static readonly Style s_strong = new(decoration: Decoration.Bold);

    /// <summary>Writes one document's reading.</summary>
    public static void Write(DocumentReading reading, ImmutableArray<Finding> findings, CommandHost host, Language language)
    {
        new ReadingTable(HostConsole.Of(host), language).Write(reading, findings);
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
            WriteRows(rows);
            Line("");
        }
    }

    private void WritePlan(Plan plan, PlanContent content, ImmutableArray<PlanRow> rows)
    {
        var counts = RoleCounts.Of(rows);
        var unknown = ReadTexts.NotTold.In(language);
        var title = plan.Attachment is null ? plan.Title : $"{plan.Attachment} {plan.Title}";
        Line(title, s_strong);
        Line(ReadTexts.PlanFacts.In(
            language,
            plan.Year?.ToString(CultureInfo.InvariantCulture) ?? unknown,
            plan.Jurisdiction.Length == 0 ? unknown : plan.Jurisdiction,
            Terms.Of(plan.JurisdictionBasis).In(language),
            plan.Source.PlaceIn(language)));
        Line(ReadTexts.PlanCounts.In(
            language, content.Sections.Length, content.Tasks.Length, content.Measures.Length,
            counts.Leads, counts.Responsible, counts.Assists, counts.Leaders));
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
                Line("  " + ReadTexts.AtLine.In(language, finding.Source.PlaceIn(language), Messages.SentenceOf(finding, language)));
            }

            Line("");
        }
    }

    private void WriteRows(ImmutableArray<PlanRow> rows)
    {
        // Columns that no row fills are left out.
        var columns = ReadTexts.RowColumns
            .Where(c => c.Always || rows.Any(r => c.Cell(r).Length > 0))
            .ToList();
        var table = new Table().Border(TableBorder.Square).ShowRowSeparators();
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(HostConsole.Plain(column.Heading.In(language))) { NoWrap = column.Narrow });
        }

        PlanRow? before = null;
        foreach (var row in rows)
        {
            var repeated = before is not null && before.Task.Id == row.Task.Id;
            table.AddRow(columns.Select(c => (IRenderable)HostConsole.Plain(repeated && c.OfTask ? "" : c.Cell(row))));
            before = row;
        }

        console.Write(table);
    }

    // Written line by line, not wrapped: a finding stays one line for grep.
    private void Line(string text, Style? style = null)
    {
        if (style is not null && console.Profile.Capabilities.Ansi)
        {
            console.Write(new SpectreText(Printable.Of(text), style));
            console.WriteLine();
        }
        else
        {
            console.Profile.Out.Writer.Write(Printable.Of(text) + "\n");
        }
    }
}
