namespace OrgGraph.Benchmarks.Generation;

/// <summary>How a generated plan lies in the text.</summary>
public enum PlanLayout
{
    /// <summary>One row a line, tabs between cells, the header again on every page.</summary>
    TabSeparated,

    /// <summary>One cell line a line, a tab before each cell, an empty line between rows.</summary>
    CellPerLine,

    /// <summary>The text of a PDF: columns run together, words wrapped, page numbers in between.</summary>
    CollapsedColumns,

    /// <summary>Numbered items, each followed by lines 牵头单位：…</summary>
    LabelledItems,

    /// <summary>Numbered items, each ending with a bracket （…牵头，…配合）.</summary>
    BracketedItems,
}
