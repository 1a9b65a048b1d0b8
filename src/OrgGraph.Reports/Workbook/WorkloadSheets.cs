using System.Collections.Immutable;
using OrgGraph.Analytics.Workload;
using OrgGraph.Model.Ids;
using OrgGraph.Reports.Html;
using OrgGraph.Reports.Output;
using OrgGraph.Reports.Texts;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Sentences;

namespace OrgGraph.Reports.Workbook;

/// <summary>The sheets of workload.xlsx, each the answer to a question.</summary>
internal static class WorkloadSheets
{
    /// <summary>The most rows of plans in a sheet: more make a workbook that no office program opens with ease.</summary>
    public const int MostListed = 100_000;

    private const int MostNamed = 200;
    private const int LongestCell = 30_000;
    private const int MostCharts = 4;
    private const int MostCharted = 15;

    /// <summary>All sheets, with a list of them in front.</summary>
    public static ImmutableArray<TableSheet> Of(ReportData data)
    {
        var (units, months) = (Units(data), MonthTotals(data));
        ImmutableArray<TableSheet> sheets =
        [
            Charts(units, months, data.Language), Overloaded(data), CouldTakeMore(data), units, Sections(data), Months(data),
            months,
            Shared(data), Alone(data), Deadlines(data), Targets(data), Duties(data), Uncertain(data), Data(data),
        ];
        return [Contents(data, sheets, data.Language), .. sheets];
    }

    private static TableSheet Contents(ReportData data, ImmutableArray<TableSheet> sheets, Language language) =>
        SheetTexts.Contents.With(
    [
        .. sheets.Select(s => Row(s.Name.In(language), s.Question.In(language), s.Charts.IsEmpty ? s.Rows.Length : null)),
        Row(SheetTexts.Rule.In(language), WorkloadSentences.Rule(new WorkloadOptions(), language), null),
        Row(SheetTexts.Counting.In(language), ReportTexts.Method.In(language), null),
        Row(SheetTexts.CalendarRule.In(language), WorkloadTexts.CalendarMeans.In(language), null),
        Row(SheetTexts.ScopeRule.In(language), ScopeOf(data), null),
        Row(SheetTexts.Printing.In(language), SheetTexts.PrintingMeans.In(language, SheetTexts.Data.Name), null),
    ]) with { FitsOnePage = true };

    private static string ScopeOf(ReportData data) => string.Join(
        '\n',
        data.Years.Select(y => ScopeSentences.OnlyIn(y.Part).In(data.Language))
            .Concat(ScopeSentences.OfLeftOut(data.Scope.LeftOut) is { } leftOut ? [leftOut.In(data.Language)] : []));

    private static TableSheet Overloaded(ReportData data) => SheetTexts.Overloaded.With(
    [
        .. data.Years.SelectMany(year => year.Workload.Overloaded.Select(u => Row(
            PlansOf(year, data.Language), Marked(year, u.Unit.Id), u.Accountable, u.Share, u.Alone, u.Accountable - u.Alone,
            u.Total, u.Low, u.High, u.Guessed, u.Base, u.Coordination, u.PeerGroup!.Count, u.PeerMedian,
            u.Total / u.PeerMedian, u.Fence,
            u.Total - u.Fence,
            WorkloadSentences.VerdictOf(u).In(data.Language), WorkloadSentences.OfOverload(year, u, data.Language)))),
    ]);

    private static TableSheet Shared(ReportData data) => Listed(
        SheetTexts.Shared,
        data.Years.SelectMany(year => year.Shared.Select(m => (Year: year, m.Measure, m.Edges))).Select(s => Row(
            PlansOf(s.Year, data.Language), PlanOf(data, s.Measure).Title, s.Measure.Text, s.Measure.Deadline, s.Edges.Length,
            Marked(s.Year, s.Edges[0].UnitId), MarkedNames.Of(s.Edges.Skip(1).Select(e => e.UnitId), s.Year.OverloadedIds),
            s.Edges.Count(e => Guesses.IsGuess(e.Uncertainty)), s.Measure.Source.File, s.Measure.Source.PartIn(data.Language),
            s.Measure.Source.Line)));

    private static TableSheet CouldTakeMore(ReportData data) => SheetTexts.CouldTakeMore.With(
    [
        .. data.Years.SelectMany(
            year => year.Workload.Units.Where(u => u.CouldTakeMore).SelectMany(u => u.CouldRelieve.Select(r => Row(
            PlansOf(year, data.Language), Marked(year, u.Unit.Id), u.Total, u.PeerGroup!.Median, Marked(year, r.UnitId),
            r.Measures, NamesOf(data, r))))),
    ]);

    // 3.2 整治河道；4.1 …: as many as a cell holds
    private static string NamesOf(ReportData data, Relief relief)
    {
        var names =
            string.Join(
                '；',
                relief.MeasureIds.Take(MostNamed).Select(id => $"{MeasureId.Parse(id).Number} {data.Index.Measures[id].Text}"));
        return names.Length <= LongestCell ? names : names[..LongestCell] + "…";
    }

    private static TableSheet Units(ReportData data) => WithMarks(data, SheetTexts.Units.With(
    [
        .. data.Years.SelectMany(year => year.Workload.Units
            .Where(u => u.Total > 0 || u.Leads + u.Responsible + u.Assists > 0)
            .Select(u => Row(
                PlansOf(year, data.Language),
                u.Unit.Id,
                Terms.Of(u.PeerLevel).In(data.Language),
                Terms.Of(u.Unit.Kind).In(data.Language),
                u.Leads,
                u.Responsible,
                u.Assists,
                u.Share,
                u.Base,
                u.FromGroups,
                u.Coordination,
                u.Total,
                u.Low,
                u.High,
                u.Guessed,
                u.PeerGroup is { } peers ? WorkloadSentences.PeersOf(peers, data.Language) : SheetTexts.NoPeers.In(data.Language),
                u.PeerGroup?.LowerQuartile,
                u.PeerGroup?.Median,
                u.PeerGroup?.Fence,
                u.PeerGroup is { } fence ? fence.Fence - u.Total : null,
                WorkloadSentences.VerdictOf(u).In(data.Language)))),
    ]));

    private static TableSheet Sections(ReportData data) => SheetTexts.Sections.With(
    [
        .. data.Years.SelectMany(year => year.Workload.Units.SelectMany(u => u.BySection.Select(s => Row(
            PlansOf(year, data.Language), Marked(year, u.Unit.Id), year.PlanLabel(s.PlanId), year.SectionTitle(s.SectionId),
            s.Points, s.Leads)))),
    ]);

    private static TableSheet Months(ReportData data) => SheetTexts.Months.With(
    [
        .. data.Years.SelectMany(year => year.Workload.Units.Where(u => u.Total > 0).Select(u =>
        {
            var months = new double?[12];
            var (yearEnd, other) = (0.0, 0.0);
            foreach (var month in u.ByMonth)
            {
                if (month.Year == year.Year)
                {
                    months[month.Month - 1] = month.Points - month.YearEnd;
                    yearEnd += month.YearEnd;
                }
                else
                {
                    other += month.Points;
                }
            }

            return Row(
                [PlansOf(year, data.Language), Marked(year, u.Unit.Id), .. months.Select(m => (object?)m), yearEnd, other,
                    u.Recurring, u.Unscheduled, u.Total]);
        })),
    ]);

    private static TableSheet Alone(ReportData data) => Listed(
        SheetTexts.Alone,
        data.Years.SelectMany(year => year.Lone.Select(l => (Year: year, l.Measure, l.Edge))).Select(l => Row(
            PlansOf(l.Year, data.Language), PlanOf(data, l.Measure).Title, l.Measure.Text, l.Measure.Deadline,
            Marked(l.Year, l.Edge.UnitId),
            Terms.Of(l.Edge.Role).In(data.Language), Terms.Of(l.Edge.Uncertainty).In(data.Language), l.Measure.Source.File,
            l.Measure.Source.PartIn(data.Language), l.Measure.Source.Line)));

    // Overloaded units in red.
    private static TableSheet WithMarks(ReportData data, TableSheet sheet)
    {
        var (form, language) = (SheetTexts.Units, data.Language);
        var verdict = form.PlaceOf(SheetTexts.Verdict);
        var cell = $"${SheetWriter.ColumnName(verdict)}2";
        return sheet with
        {
            Rules =
            [
                new(
                    $"OR({cell}=\"{WorkloadTexts.IsOverloaded.In(language)}\",{cell}=\""
                    + $"{WorkloadTexts.OverloadedDoubtful.In(language)}\")",
                    RowMark.Alarm, [form.PlaceOf(SheetTexts.Unit), form.PlaceOf(SheetTexts.Total), verdict]),
            ],
        };
    }

    // The heaviest units of each government and year against their fences, and its months.
    private static TableSheet Charts(TableSheet units, TableSheet months, Language language)
    {
        var form = SheetTexts.Units;
        var (unit, total, fence) =
            (form.PlaceOf(SheetTexts.Unit), form.PlaceOf(SheetTexts.Total), form.PlaceOf(SheetTexts.Fence));
        return SheetTexts.Charts.With([]) with
        {
            Charts =
            [
                .. PartsOf(units).Take(MostCharts).Select(p => new SheetChart(
                    SheetTexts.LoadChart.In(language, p.Name), units, unit, [total], [fence], p.First,
                    Math.Min(MostCharted, p.Count))),
                .. PartsOf(months).Take(MostCharts).Select(p => new SheetChart(
                    SheetTexts.MonthChart.In(language, p.Name), months, Names: 1, [2], [], p.First, p.Count)),
            ],
        };
    }

    // Rows of one government and year stand together.
    private static IEnumerable<(string Name, int First, int Count)> PartsOf(TableSheet sheet) => sheet.Rows.Index()
        .GroupBy(r => (string)r.Item[0]!, r => r.Index, StringComparer.Ordinal).Select(g => (g.Key, g.First(), g.Count()));

    private static TableSheet MonthTotals(ReportData data)
    {
        var language = data.Language;
        return SheetTexts.MonthTotals.With(
        [
            .. data.Years.Where(y => y.Year is not null).SelectMany(year => Enumerable.Range(1, 12).Select(month => Row(
                PlansOf(year, language), WorkloadTexts.Month.In(language, month, WorkloadTexts.EnglishMonths[month - 1]),
                year.Workload.Units.Sum(u => u.ByMonth.Where(m => m.Year == year.Year && m.Month == month).Sum(m => m.Points)),
                year.Graph.Measures.Count(m => m.DueOn is { } due && due.Year == year.Year && due.Month == month)))),
        ]);
    }

    private static TableSheet Data(ReportData data)
    {
        var weights = new LoadWeights();
        return Listed(
            SheetTexts.Data, RowsOf(data).SelectMany(r => r.Row.Names.Where(n => n.Role != Role.Oversees).Select(n => Row(
            r.Plan.Title, r.Plan.Jurisdiction, r.Plan.Year, r.Row.Section?.Title, r.Row.Task.Title, r.Row.Measure.Id,
            r.Row.Measure.Text,
            r.Row.Measure.Deadline, r.Row.Measure.DueOn, r.Row.Measure.DueOn?.Month, Marked(data, r.Plan, n),
            n.Id is null ? null : Terms.Of(data.Index.Units[n.Id].Level).In(data.Language),
            n.Id is null ? null : Terms.Of(data.Index.Units[n.Id].Kind).In(data.Language), Terms.Of(n.Role).In(data.Language),
            weights.Of(n.Role), Terms.Of(n.Uncertainty).In(data.Language)))), OutputFolder.Responsibilities) with
        {
            IsPrinted = false,
        };
    }

    // A measure without a deadline has a row too.
    private static TableSheet Deadlines(ReportData data) => Listed(
        SheetTexts.Deadlines,
        RowsOf(data).SelectMany(r => r.Row.Measure.Deadlines.Select(d => (Deadline?)d).DefaultIfEmpty().Select(d => Row(
            r.Plan.Title, r.Row.Measure.Text, r.Row.Measure.Deadline,
            (d is null ? SheetTexts.NoDeadline : Terms.Of(d.Kind)).In(data.Language), d?.Start, d?.End,
            MarkedNames.Of(r.Row.Of(Role.Lead).Select(n => n.Id), data.OverloadedIn(r.Plan)), r.Row.Measure.Source.File,
            r.Row.Measure.Source.PartIn(data.Language), r.Row.Measure.Source.Line))));

    private static TableSheet Targets(ReportData data) => Listed(
        SheetTexts.Targets,
        RowsOf(data).SelectMany(r => r.Row.Measure.Targets.Select(t => Row(
            r.Plan.Title, r.Row.Measure.Text, t.Words, Terms.Of(t.Comparison).In(data.Language), (double)t.Number,
            (double?)t.From,
            t.Unit, r.Row.Measure.Text.Substring(t.Start, t.Length), r.Row.Measure.Deadline,
            MarkedNames.Of(r.Row.Of(Role.Lead).Select(n => n.Id), data.OverloadedIn(r.Plan)), r.Row.Measure.Source.File,
            r.Row.Measure.Source.PartIn(data.Language), r.Row.Measure.Source.Line))));

    private static TableSheet Duties(ReportData data) => Listed(
        SheetTexts.Duties,
        RowsOf(data).SelectMany(r => r.Row.Names.SelectMany(n => n.Duties.Select(d => Row(
            r.Plan.Title, r.Row.Measure.Text, Marked(data, r.Plan, n), Terms.Of(n.Role).In(data.Language), d.Text,
            r.Row.Measure.Source.File,
            r.Row.Measure.Source.PartIn(data.Language), r.Row.Measure.Source.Line)))));

    private static TableSheet Uncertain(ReportData data) => Listed(
        SheetTexts.Uncertain,
        RowsOf(data).SelectMany(r => r.Row.Names.Where(n => n.Uncertainty != Uncertainty.None).Select(n => Row(
            r.Plan.Title, r.Row.Measure.Text, n.Text, Marked(data, r.Plan, n), Terms.Of(n.Role).In(data.Language),
            Terms.Of(n.Uncertainty).In(data.Language), n.Source.File, n.Source.PartIn(data.Language), n.Source.Line))));

    // A sheet of rows of plans: of very many it has the first, and says where all are.
    private static TableSheet Listed(
        SheetForm form, IEnumerable<ImmutableArray<object?>> rows, string whole = OutputFolder.Measures)
    {
        var listed = rows.Take(MostListed + 1).ToImmutableArray();
        if (listed.Length <= MostListed)
        {
            return form.With(listed);
        }

        var sheet = form.With(listed[..MostListed]);
        return sheet with { Question = SheetTexts.FirstRows.With(sheet.Question, MostListed, whole) };
    }

    private static IEnumerable<(Plan Plan, PlanRow Row)> RowsOf(ReportData data) =>
        data.PlansInOrder.SelectMany(p => data.Rows[p.Id].Select(r => (p, r)));

    private static Plan PlanOf(ReportData data, Measure measure) => data.Index.PlanOf(measure);

    // A unit's name, red where it is overloaded.
    private static object Marked(YearWorkload year, string unit) => MarkedNames.Of([unit], year.OverloadedIds);

    private static object? Marked(ReportData data, Plan plan, RowName name) =>
        name.Id is null ? null : MarkedNames.Of([name.Id], data.OverloadedIn(plan));

    private static string PlansOf(YearWorkload year, Language language) => ScopeSentences.TitleOf(year.Part).In(language);

    private static ImmutableArray<object?> Row(params object?[] values) => [.. values];
}
