using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Matrices;

/// <summary>A column: a task, section or plan.</summary>
/// <param name="Key">Its id.</param>
/// <param name="Number">Its short number, with its plan's letter where there are several plans, or empty.</param>
/// <param name="Title">Its title.</param>
/// <param name="Meaning">What it stands for.</param>
internal sealed record MatrixColumn(string Key, string Number, string Title, Meaning Meaning);

/// <summary>What a unit owes to a column.</summary>
/// <param name="Parts">Its responsibilities there by role, the strongest first.</param>
internal sealed record MatrixCell(ImmutableArray<MatrixMark> Parts);

/// <summary>What a unit owes to a column in one role.</summary>
/// <param name="Role">The role.</param>
/// <param name="Edges">Its responsibilities there, one a measure.</param>
internal sealed record MatrixMark(Role Role, ImmutableArray<Responsibility> Edges)
{
    /// <summary>True when the role is a guess in all of them.</summary>
    public bool IsUncertain => Edges.All(e => e.Uncertain);
}

/// <summary>The matrix in its final order.</summary>
/// <param name="Kind">What columns are.</param>
/// <param name="Rows">The units.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Cells">What is not empty.</param>
/// <param name="Totals">Measures of each column.</param>
internal sealed record MatrixTable(
    MatrixColumns Kind,
    ImmutableArray<Unit> Rows,
    ImmutableArray<MatrixColumn> Columns,
    IReadOnlyDictionary<(string Unit, string Column), MatrixCell> Cells,
    IReadOnlyDictionary<string, int> Totals)
{
    /// <summary>Fills and orders the matrix.</summary>
    public static MatrixTable Build(
        GraphView view, MatrixColumns kind, MatrixOrder order, Language language, CancellationToken cancellationToken)
    {
        var cells = view.Graph.Responsibilities
            .GroupBy(e => (Unit: e.UnitId, Column: KeyOf(view, kind, view.MeasureOf(e.MeasureId))))
            .ToDictionary(g => g.Key, CellOf);
        ImmutableArray<MatrixColumn> columns =
        [
            .. view.Graph.Measures.Select(m => view.TaskOf(m)).DistinctBy(t => KeyOf(view, kind, t))
                .Select(t => ColumnOf(view, kind, t, language)),
        ];
        ImmutableArray<Unit> rows =
        [
            .. cells.Keys.Select(k => k.Unit).Distinct(StringComparer.Ordinal)
                .OrderByDescending(id => view.Loads.Find(id)?.Total ?? 0)
                .ThenByDescending(id => view.Of(view.UnitOf(id)).Count()).ThenBy(id => id, StringComparer.Ordinal)
                .Select(view.UnitOf),
        ];
        var totals = view.Graph.Measures.CountBy(m => KeyOf(view, kind, m), StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        if (order == MatrixOrder.Load)
        {
            return new MatrixTable(kind, rows, columns, cells, totals);
        }

        var weights = new double[rows.Length, columns.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var j = 0; j < columns.Length; j++)
            {
                weights[i, j] = cells.TryGetValue((rows[i].Id, columns[j].Key), out var cell) ? WeightOf(cell.Parts[0].Role) : 0;
            }
        }

        var likeness = Seriation.Of(weights, cancellationToken);
        return new MatrixTable(
            kind, [.. likeness.Rows.Select(i => rows[i])], [.. likeness.Columns.Select(j => columns[j])], cells, totals);
    }

    private static MatrixCell CellOf(IEnumerable<Responsibility> edges) =>
        new([.. edges.GroupBy(e => e.Role).OrderBy(g => g.Key).Select(g => new MatrixMark(g.Key, [.. g]))]);

    private static string KeyOf(GraphView view, MatrixColumns kind, Measure measure) => KeyOf(view, kind, view.TaskOf(measure));

    private static string KeyOf(GraphView view, MatrixColumns kind, PlanTask task) => kind switch
    {
        MatrixColumns.Tasks => task.Id,
        MatrixColumns.Sections => view.TopSectionOf(task)?.Id ?? task.PlanId,
        _ => task.PlanId,
    };

    private static MatrixColumn ColumnOf(GraphView view, MatrixColumns kind, PlanTask task, Language language)
    {
        var key = KeyOf(view, kind, task);
        var plan = view.PlanOf(task);
        var letter = PlanLetters.Of(view, plan);
        if (kind == MatrixColumns.Tasks)
        {
            return new MatrixColumn(key, letter + view.NumberOf(task), view.TitleOf(task), Tooltips.Of(view, task, language));
        }

        return kind == MatrixColumns.Sections && view.TopSectionOf(task) is { } section
            ? new MatrixColumn(key, letter, section.Title, Tooltips.Of(section, language))
            : new MatrixColumn(key, "", Captions.ShortNameOf(view, plan), Tooltips.Of(plan, language));
    }

    private static double WeightOf(Role role) => role switch { Role.Lead => 2, Role.Responsible => 1.5, _ => 1 };
}
