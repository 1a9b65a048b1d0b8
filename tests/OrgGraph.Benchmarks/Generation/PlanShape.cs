namespace OrgGraph.Benchmarks.Generation;

/// <summary>What one plan's table has, chosen before its rows are made.</summary>
/// <param name="Layout">How it lies in the text.</param>
/// <param name="HasTask">Whether 重点任务 stands beside the measures.</param>
/// <param name="HasLeaders">Whether it names 牵头领导.</param>
/// <param name="HasResponsible">Whether 主责单位 stands between lead and assist.</param>
/// <param name="HasSubsections">Whether （一） stands below 一、.</param>
/// <param name="Restarts">Whether numbers begin again in each section.</param>
/// <param name="Spaced">Whether blanks stand around figures, as some offices write.</param>
/// <param name="RowsOnPage">About how many rows stand between two headers.</param>
internal sealed record PlanShape(
    PlanLayout Layout,
    bool HasTask,
    bool HasLeaders,
    bool HasResponsible,
    bool HasSubsections,
    bool Restarts,
    bool Spaced,
    int RowsOnPage)
{
    public bool IsTable => Layout is PlanLayout.TabSeparated or PlanLayout.CellPerLine or PlanLayout.CollapsedColumns;

    public static PlanShape Draw(PlanLayout layout, SeededRandom random)
    {
        var isTable = layout is PlanLayout.TabSeparated or PlanLayout.CellPerLine or PlanLayout.CollapsedColumns;
        return new PlanShape(
            layout,
            HasTask: isTable,
            HasLeaders: layout == PlanLayout.TabSeparated && random.Happens(0.2),
            HasResponsible: !isTable || (layout != PlanLayout.CellPerLine && random.Happens(0.5)),
            HasSubsections: random.Happens(0.3),
            Restarts: layout == PlanLayout.BracketedItems && random.Happens(0.5),
            Spaced: layout == PlanLayout.TabSeparated && random.Happens(0.4),
            RowsOnPage: random.Between(4, 9));
    }
}
