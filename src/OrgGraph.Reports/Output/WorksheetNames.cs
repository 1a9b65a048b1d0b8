namespace OrgGraph.Reports.Output;

/// <summary>
/// The names of what is written for the follow-up of measures; the same in both languages, as bureaus know them.
/// </summary>
public static class WorksheetNames
{
    /// <summary>The ledger of all measures.</summary>
    public const string Ledger = "督办台账.xlsx";

    /// <summary>The deadlines.</summary>
    public const string Calendar = "deadlines.ics";

    /// <summary>The graph that the sheets were made of.</summary>
    public const string Graph = "graph.json";

    /// <summary>What was handed out to whom.</summary>
    public const string HandedOut = "handed-out.json";

    /// <summary>The circular on who has done what.</summary>
    public const string Circular = "通报.docx";

    /// <summary>The sub-folder of the units' sheets.</summary>
    public const string Sheets = "工作单";
}
