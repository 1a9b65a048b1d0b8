namespace OrgGraph.Model.Ids;

/// <summary>The id of a measure: its task's, and its ordinal within the task: <c>…#3.2</c>.</summary>
/// <param name="Plan">The plan that it belongs to.</param>
/// <param name="Number">
/// The task's number and the ordinal: <c>3.2</c>. People call the measure by it; it is unique in the plan.
/// </param>
public readonly record struct MeasureId(PlanId Plan, string Number)
{
    /// <summary>The task that it belongs to.</summary>
    public TaskId Task => new(Plan, Number.LastIndexOf('.') is >= 0 and var dot ? Number[..dot] : Number);

    /// <summary>The ordinal within the task, from 1, as text; empty in an id that has none.</summary>
    public string Ordinal => Number.LastIndexOf('.') is >= 0 and var dot ? Number[(dot + 1)..] : "";

    /// <summary>Reads an id. One without <c>#</c>, as graphs made by hand may have, is all number.</summary>
    public static MeasureId Parse(string text)
    {
        var (plan, number) = TaskId.Parse(text);
        return new MeasureId(plan, number);
    }

    /// <summary>The id as text; equal to the text that it was read from.</summary>
    public override string ToString() => new TaskId(Plan, Number).ToString();
}
