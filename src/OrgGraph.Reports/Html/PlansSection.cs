using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Reports.Output;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Reports.Html;

/// <summary>Every plan as a table, each row with the line that it was read from.</summary>
internal static class PlansSection
{
    /// <summary>The most rows of the page: no browser shows more with ease. The rest is in the tables beside it.</summary>
    public const int MaxRows = 20_000;

    private const int FewColumns = 7;

    public static void Write(HtmlWriter html, ReportData data)
    {
        var language = data.Language;
        if (data.IsShort)
        {
            html.Write("p", ReportTexts.WithoutPlans.In(language, OutputFolder.Measures), ("class", "note")).Line();
            return;
        }

        using (html.Open("section", ("id", "plans")))
        {
            html.Write("h2", ReportTexts.PlanTables.In(language)).Line();
            if (data.Rows.Values.Any(rows => rows.Any(r => r.Names.Any(n => n.Uncertainty != Uncertainty.None))))
            {
                using (html.Open("p", ("class", "note")))
                {
                    html.Write("span", ReportTexts.UncertainSample.In(language), ("class", "guess"));
                    html.Text(ReportTexts.UncertainMeans.In(language));
                }
            }

            if (data.PlansInOrder.Any(p => data.OverloadedIn(p).Count > 0))
            {
                using (html.Open("p", ("class", "note")))
                {
                    html.Write("span", ReportTexts.OverloadedSample.In(language), ("class", "over"));
                    html.Text(ReportTexts.OverloadedMeans.In(language));
                }
            }

            var left = MaxRows;
            if (data.Graph.Measures.Length > MaxRows)
            {
                html.Write("p", ReportTexts.RowsLeftOut.In(language, MaxRows, OutputFolder.Measures), ("class", "note"));
            }

            foreach (var plan in data.PlansInOrder)
            {
                WritePlan(html, data, plan, left);
                left = Math.Max(0, left - data.Rows[plan.Id].Length);
            }
        }

        html.Line();
    }

    /// <summary>The style by which cells name their columns in narrow windows: said once, not in each cell.</summary>
    public static string LabelsIn(Language language) =>
        ReportAssets.OfNarrow + " {\n" + string.Concat(ReportTexts.PlanColumns.Select(c =>
            $".plan td.{c.Column.Class!.Replace(' ', '.')}::before {{ content: \"{c.Column.Heading.In(language)}\"; }}\n"))
        + "}\n";

    /// <summary>The page's anchor of a plan.</summary>
    public static string AnchorOf(ReportData data, Plan plan) =>
        string.Create(CultureInfo.InvariantCulture, $"plan-{data.PlanNumbers[plan.Id]}");

    private static void WritePlan(HtmlWriter html, ReportData data, Plan plan, int most)
    {
        var language = data.Language;
        var rows = data.Rows[plan.Id];
        html.Line();
        using (html.Open("article", ("id", AnchorOf(data, plan))))
        {
            html.Write("h3", TableParts.NameOf(plan));
            html.Write("p", FactsOf(plan, rows, language), ("class", "facts")).Line();
            rows = rows.Length > most ? rows[..most] : rows;
            if (rows.IsEmpty)
            {
                return;
            }

            var columns = ReportTexts.PlanColumns.Where(c => c.Always || rows.Any(r => !c.IsEmpty(r))).ToImmutableArray();
            using (html.Open("div", ("class", "scroll")))
            using (html.Open("table", ("class", columns.Length > FewColumns ? "plan many" : "plan")))
            {
                TableParts.Head(html, language, columns.Select(c => c.Column));
                using (html.Open("tbody"))
                {
                    WriteRows(html, rows, columns, data.OverloadedIn(plan), language);
                }
            }
        }

        html.Line();
    }

    private static string FactsOf(Plan plan, ImmutableArray<PlanRow> rows, Language language)
    {
        ImmutableArray<string?> facts =
        [
            plan.Source.FileAndPlaceIn(language),
            plan.Year is { } year ? ReportTexts.Year.In(language, year) : null,
            plan.Jurisdiction.Length > 0 ? plan.Jurisdiction : null,
            plan.Notice?.Number,
            plan.Notice?.Issuer,
            plan.Notice?.IssuedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ReportTexts.MeasureCount.In(language, rows.Length),
        ];
        return string.Join(ReportTexts.Semicolon.In(language), facts.Where(f => !string.IsNullOrEmpty(f)));
    }

    private static void WriteRows(
        HtmlWriter html, ImmutableArray<PlanRow> rows, ImmutableArray<PlanColumn> columns, FrozenSet<string> overloaded,
        Language language)
    {
        PlanRow? before = null;
        foreach (var row in rows)
        {
            WriteHeading(html, row.Section, before?.Section, "section", columns.Length);
            WriteHeading(html, row.Subsection, before?.Subsection, "subsection", columns.Length);
            var continued = before is not null && before.Task.Id == row.Task.Id;
            html.Line();
            using (html.Open(
                "tr", ("class", continued ? "continued" : null), ("title", row.Measure.Source.ToString()),
                ("id", "measure=" + row.Measure.Id),
                ("data-due", row.Measure.DueOn?.ToString("yyyy-MM", CultureInfo.InvariantCulture))))
            {
                foreach (var column in columns)
                {
                    WriteCell(html, row, column, continued && column.OfTask, overloaded, language);
                }
            }

            before = row;
        }
    }

    private static void WriteHeading(HtmlWriter html, Section? section, Section? before, string name, int columns)
    {
        if (section is null || section.Id == before?.Id)
        {
            return;
        }

        html.Line();
        using (html.Open("tr", ("class", name)))
        {
            html.Write("th", section.Title, ("scope", "rowgroup"), ("colspan", columns), ("title", section.Source.ToString()));
        }
    }

    private static void WriteCell(
        HtmlWriter html, PlanRow row, PlanColumn column, bool repeated, FrozenSet<string> overloaded, Language language)
    {
        using (html.Open("td", ("class", column.Column.Class)))
        {
            if (column.Role is { } role)
            {
                WriteNames(html, row.Of(role), overloaded, language);
            }
            else if (repeated)
            {
                // said once a task on paper; still there for search, for screen readers and in narrow windows
                html.Write("span", column.Text(row), ("class", "again"));
            }
            else
            {
                html.Text(column.Text(row));
            }
        }
    }

    private static void WriteNames(
        HtmlWriter html, IEnumerable<RowName> names, FrozenSet<string> overloaded, Language language)
    {
        RowName? before = null;
        foreach (var name in names)
        {
            if (before is not null)
            {
                WriteName(html, before, ReportTexts.NameSeparator, overloaded, language);
            }

            before = name;
        }

        if (before is not null)
        {
            WriteName(html, before, "", overloaded, language);
        }
    }

    // The separator stands inside, so that a line never starts with it.
    private static void WriteName(
        HtmlWriter html, RowName name, string separator, FrozenSet<string> overloaded, Language language)
    {
        var isOver = UnitOf(name) is { } id && overloaded.Contains(id);
        var place = name.Source.Part is null
            ? ReportTexts.NamePlace.In(language, name.Id, name.Source.Line, name.Source.Column)
            : ReportTexts.NameInPart.In(language, name.Id, name.Source.PlaceIn(language));
        if (name.Uncertainty == Uncertainty.None && !isOver)
        {
            html.Write("span", name.Text + separator, ("title", place), ("data-unit", UnitOf(name)));
            return;
        }

        var isGuess = name.Uncertainty != Uncertainty.None;
        var why = isGuess ? Terms.Of(name.Uncertainty).In(language) + ReportTexts.Semicolon.In(language) : "";
        using (html.Open("span", ("title", why + place), ("data-unit", UnitOf(name))))
        {
            html.Write(
                "span", name.Text + (isGuess ? ReportTexts.GuessMark.In(language) : ""),
                ("class", isGuess && isOver ? "guess over" : isGuess ? "guess" : "over")).Text(separator);
        }
    }

    private static string? UnitOf(RowName name) => name.Role == Role.Oversees ? null : name.Id;
}
