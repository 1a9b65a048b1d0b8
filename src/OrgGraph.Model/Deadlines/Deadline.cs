namespace OrgGraph.Model.Deadlines;

/// <summary>What sort of time limit a deadline sets.</summary>
public enum DeadlineKind
{
    /// <summary>Its time is not told, or depends on something else than the calendar (汛期前, 按时间节点完成).</summary>
    Unresolved,

    /// <summary>To be finished by <see cref="Deadline.End"/> (年底前, 9月15日前, 一季度).</summary>
    DueOn,

    /// <summary>To be done from <see cref="Deadline.Start"/> to <see cref="Deadline.End"/> (6-9月, 10月期间).</summary>
    Period,

    /// <summary>From <see cref="Deadline.Start"/> on, without an end (4月1日起).</summary>
    From,

    /// <summary>Again and again (每月底前, 按季度, 定期).</summary>
    Recurring,

    /// <summary>All the time (长期实施, 持续推进, 全年).</summary>
    Continuous,
}

/// <summary>How often a recurring deadline comes round.</summary>
public enum Recurrence
{
    /// <summary>It does not recur, or its rhythm is not told (定期).</summary>
    None,

    /// <summary>Every day.</summary>
    Daily,

    /// <summary>Every week.</summary>
    Weekly,

    /// <summary>Every ten days (每旬).</summary>
    TenDaily,

    /// <summary>Every month.</summary>
    Monthly,

    /// <summary>Every quarter.</summary>
    Quarterly,

    /// <summary>Every half year.</summary>
    HalfYearly,

    /// <summary>Every year.</summary>
    Yearly,
}

/// <summary>One time limit of a measure.</summary>
/// <param name="Kind">What sort it is.</param>
/// <param name="Text">The part of the cell that says it, without blanks.</param>
/// <param name="Start">
/// The first day: of a period, of what begins on a day, of the stretch within which something is due (一季度); null when none is
/// told.
/// </param>
/// <param name="End">
/// The last day, itself included; null when none is told. Of what recurs yearly, the one in the plan's year.
/// </param>
/// <param name="Every">The rhythm of a recurring deadline.</param>
public sealed record Deadline(
    DeadlineKind Kind, string Text, DateOnly? Start = null, DateOnly? End = null, Recurrence Every = Recurrence.None);
