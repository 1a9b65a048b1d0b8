namespace OrgGraph.Model.Targets;

/// <summary>How a quantity of a measure is meant.</summary>
public enum TargetComparison
{
    /// <summary>Just that much: 新建学校3所, 控制在35微克.</summary>
    Exactly,

    /// <summary>That much or more: 达到95%以上, 不少于20场, 至少5个.</summary>
    AtLeast,

    /// <summary>That much or less: 不超过4天, 控制在10%以内, 低于0.5%.</summary>
    AtMost,

    /// <summary>From <see cref="Target.From"/> to that much: 3-5个, 3%至5%.</summary>
    Between,

    /// <summary>About that much: 6%左右, 约300亿元.</summary>
    About,

    /// <summary>More by that much: 增长6%, 提高2个百分点.</summary>
    Increase,

    /// <summary>Less by that much: 下降3%, 削减720吨.</summary>
    Decrease,
}

/// <summary>A quantity that a measure names. Dates, ordinals and names with digits (PM2.5, 12345热线) are none.</summary>
/// <param name="Comparison">How it is meant.</param>
/// <param name="Number">The number; 万 and 亿 are multiplied in, percent is not divided.</param>
/// <param name="From">
/// The number that it starts from (从40%提高到45%: 40), or the smaller one of a range; null when none is named.
/// </param>
/// <param name="Unit">The unit as written without 万 and 亿: 吨, %, 微克/立方米.</param>
/// <param name="Words">The words that it belongs to: the clause before it.</param>
/// <param name="Start">First offset within the measure's text.</param>
/// <param name="Length">How many characters number and unit have.</param>
public sealed record Target(
    TargetComparison Comparison, decimal Number, decimal? From, string Unit, string Words, int Start, int Length);
