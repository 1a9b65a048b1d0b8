using OrgGraph.Model;

namespace OrgGraph.Neo4j.Schema;

/// <summary>The day that a written deadline means, for sorting in queries; the deadline itself is kept as written.</summary>
public static class Deadlines
{
    /// <summary>
    /// The last day that the measure's deadline names, as <see cref="DeadlineReader"/> reads it; null when it names none.
    /// </summary>
    public static DateOnly? DueOn(Measure measure, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(plan);
        return DeadlineReader.LastDay(DeadlineReader.Read(measure.Deadline, plan.Year));
    }
}
