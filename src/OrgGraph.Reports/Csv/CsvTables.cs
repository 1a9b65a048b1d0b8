using System.Globalization;
using OrgGraph.Reports.Texts;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Sentences;

namespace OrgGraph.Reports.Csv;

/// <summary>The report's tables for spreadsheets. Every fact has the file, line and column that it was read from.</summary>
public static class CsvTables
{
    private const char ListSeparator = '、';

    /// <summary>
    /// One record a unit, the highest load first; its figures are those of the newest plans of its government, named in the
    /// column of the scope, and blank for a unit that is in older plans only. The source is the unit's first mention, blank for a
    /// unit that is not mentioned itself.
    /// </summary>
    public static void WriteUnits(ReportData data, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(data);
        var first = data.Graph.Responsibilities.ToLookup(r => r.UnitId, StringComparer.Ordinal);
        var homes = HomeLoad.Find(data.Years);
        using var csv = Begin(stream, CsvHeadings.Units, data.Language);
        var units = data.Graph.Units
            .Select(u => (Unit: u, Home: homes.GetValueOrDefault(u.Id)))
            .OrderByDescending(u => u.Home?.Work.Total ?? -1)
            .ThenBy(u => u.Unit.Id, StringComparer.Ordinal);
        foreach (var (unit, home) in units)
        {
            var source = first[unit.Id].Select(r => (SourceSpan?)r.Source).FirstOrDefault();
            csv.Row(
            [
                unit.Id,
                unit.Jurisdiction,
                Terms.Of(unit.Level).In(data.Language),
                Terms.Of(unit.Kind).In(data.Language),
                unit.Rule,
                List(unit.Aliases),
                unit.ParentId,
                unit.CounterpartId,
                List(unit.MemberIds),
                .. FiguresOf(home, data.Language),
                .. PlaceOf(source, data.Language),
            ]);
        }
    }

    private static IEnumerable<string?> FiguresOf(HomeLoad? home, Language language)
    {
        if (home is not { Part: var part, Work: var work })
        {
            return Enumerable.Repeat<string?>(null, CsvHeadings.Figures.Length);
        }

        return
        [
            part.Name,
            CsvWriter.Number(part.Graph.Plans.Length),
            CsvWriter.Number(work.Leads),
            CsvWriter.Number(work.Responsible),
            CsvWriter.Number(work.Assists),
            ValueText.ExactTextOf(work.FromGroups),
            ValueText.ExactTextOf(work.Base),
            ValueText.ExactTextOf(work.Coordination),
            ValueText.ExactTextOf(work.Total),
            ValueText.ExactTextOf(work.Low),
            ValueText.ExactTextOf(work.High),
            CsvWriter.Number(work.Guessed),
            work.PeerGroup is null ? null : ValueText.ExactTextOf(work.Fence),
            WorkloadSentences.VerdictOf(work).In(language),
        ];
    }

    /// <summary>One record a measure, in the order of the documents.</summary>
    public static void WriteMeasures(ReportData data, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(data);
        using var csv = Begin(stream, CsvHeadings.Measures, data.Language);
        foreach (var plan in data.PlansInOrder)
        {
            foreach (var row in data.Rows[plan.Id])
            {
                csv.Row(
                [
                    row.Measure.Id,
                    plan.Title,
                    plan.Year?.ToString(CultureInfo.InvariantCulture),
                    plan.Jurisdiction,
                    plan.Attachment,
                    plan.Notice?.Number,
                    row.Section?.Title,
                    row.Subsection?.Title,
                    row.Task.Number,
                    row.Task.Title,
                    row.Measure.Text,
                    row.Measure.Deadline,
                    List(row.Of(Role.Lead).Select(n => n.Text)),
                    List(row.Of(Role.Responsible).Select(n => n.Text)),
                    List(row.Of(Role.Assist).Select(n => n.Text)),
                    List(row.Of(Role.Oversees).Select(n => n.Text)),
                    string.Join('\n', row.Measure.Other.Select(o => $"{o.Heading}：{o.Text}")),
                    string.Join('；', row.Measure.Targets.Select(t => $"{t.Words} {t.In(data.Language)}")),
                    .. PlaceOf(row.Measure.Source, data.Language),
                ]);
            }
        }
    }

    /// <summary>One record a responsibility; leaders of measures are among them, with the person in place of the unit.</summary>
    public static void WriteResponsibilities(ReportData data, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(data);
        using var csv = Begin(stream, CsvHeadings.Responsibilities, data.Language);
        foreach (var plan in data.PlansInOrder)
        {
            foreach (var row in data.Rows[plan.Id])
            {
                foreach (var name in row.Names)
                {
                    csv.Row(
                    [
                        name.Id,
                        Terms.Of(name.Role).In(data.Language),
                        row.Measure.Id,
                        CsvWriter.Number(name.Ordinal),
                        name.Text,
                        Terms.Of(name.Uncertainty).In(data.Language),
                        plan.Title,
                        string.Join('；', name.Duties.Select(d => d.Text)),
                        .. PlaceOf(name.Source, data.Language),
                    ]);
                }
            }
        }
    }

    /// <summary>One record a quantity that a measure names.</summary>
    public static void WriteTargets(ReportData data, Stream stream)
    {
        using var csv = Begin(stream, CsvHeadings.Targets, data.Language);
        foreach (var plan in data.PlansInOrder)
        {
            foreach (var measure in data.Rows[plan.Id].Select(r => r.Measure))
            {
                foreach (var target in measure.Targets)
                {
                    csv.Row(
                    [
                        measure.Id,
                        plan.Title,
                        target.Words,
                        Terms.Of(target.Comparison).In(data.Language),
                        TargetWords.NumberText(target.Number),
                        target.From is { } from ? TargetWords.NumberText(from) : null,
                        target.Unit,
                        measure.Text.Substring(target.Start, target.Length),
                        CsvWriter.Number(target.Start + 1),
                        .. PlaceOf(measure.Source, data.Language),
                    ]);
                }
            }
        }
    }

    // File, part, line or row, column: blank without a source.
    private static string?[] PlaceOf(SourceSpan? source, Language language) => source is { } span
        ? [span.File, span.PartIn(language), CsvWriter.Number(span.Line), CsvWriter.Number(span.Column)]
        : [null, null, null, null];

    private static CsvWriter Begin(Stream stream, LocalizedText[] headings, Language language)
    {
        var csv = new CsvWriter(stream);
        csv.Row([.. headings.Select(h => h.In(language))]);
        return csv;
    }

    private static string List(IEnumerable<string> items) => string.Join(ListSeparator, items);
}
