using System.Globalization;
using OrgGraph.Model.Targets;

namespace OrgGraph.Model.Localization;

/// <summary>Says a target in a few words.</summary>
public static class TargetWords
{
    /// <summary>The number as digits: 25000, 3.5.</summary>
    public static string NumberText(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>Comparison, number and unit: 不超过 35 微克/立方米, from 40 to 45 %.</summary>
    public static string In(this Target target, Language language)
    {
        ArgumentNullException.ThrowIfNull(target);
        var amount = $"{NumberText(target.Number)} {target.Unit}";
        if (target is { Comparison: TargetComparison.Between, From: { } least })
        {
            return language == Language.Chinese ? $"{NumberText(least)} 至 {amount}" : $"between {NumberText(least)} and {amount}";
        }

        var said = target.Comparison == TargetComparison.Exactly
            ? amount
            : $"{Terms.Of(target.Comparison).In(language)} {amount}";
        return target.From is not { } from ? said
            : language == Language.Chinese ? $"由 {NumberText(from)} 到 {said}"
            : $"from {NumberText(from)} to {said}";
    }
}
