using System.Globalization;

namespace OrgGraph.Model.Ids;

/// <summary>The id of a task: <c>…#3</c>.</summary>
/// <param name="Plan">The plan that it belongs to.</param>
/// <param name="Number">
/// The task's number, unique in the plan: as printed, with the section's ordinal where numbering starts again (<c>2.3</c>), with
/// <c>~2</c> where a number comes a second time, <c>t3</c> for a third task without a number.
/// </param>
public readonly record struct TaskId(PlanId Plan, string Number)
{
    internal const char Separator = '#';

    /// <summary>Makes the id of a task. A <c>#</c> in its number is replaced by the full-width one.</summary>
    public static TaskId Create(PlanId plan, string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return new TaskId(plan, number.Replace(Separator, '＃'));
    }

    /// <summary>Reads an id. One without <c>#</c>, as graphs made by hand may have, is all number.</summary>
    public static TaskId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = text.LastIndexOf(Separator);
        return new TaskId(at < 0 ? default : PlanId.Parse(text[..at]), text[(at + 1)..]);
    }

    /// <summary>The id of a measure of the task; ordinals count from 1.</summary>
    public MeasureId Measure(int ordinal) =>
        new(Plan, string.Create(CultureInfo.InvariantCulture, $"{Number}.{ordinal}"));

    /// <summary>The id as text; equal to the text that it was read from.</summary>
    public override string ToString() => Plan.IsNone ? Number : $"{Plan}{Separator}{Number}";
}
