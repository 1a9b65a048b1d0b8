using OrgGraph.Documents.Text;
using OrgGraph.Model;

namespace OrgGraph.Documents.Units;

/// <summary>What the bracket behind a unit's name says of it.</summary>
internal static class UnitBracket
{
    private static readonly WordEndings s_hostedOffices = new("小组办公室", "指挥部办公室", "委员会办公室", "会议办公室");

    /// <summary>The bracket's text; null for a name without one, and for 县（市、区）, where it is part of the name.</summary>
    public static string? Of(string written)
    {
        var bare = UnitShape.WithoutBrackets(written);
        return bare.Length < written.Length && !PlaceKinds.AreGovernments(written)
            ? written[bare.Length..].Trim(' ', '(', ')', '（', '）', '〔', '〕', '[', ']', '【', '】')
            : null;
    }

    /// <summary>
    /// True when a canonical name in a bracket is another name of the unit: 自然资源局（林业局） bears both names, and 应急局（县安委办） is
    /// that office. Another department of the same level (省国资委) or a part of the body (交警大队) is another unit.
    /// </summary>
    public static bool IsSecondName(string name)
    {
        var office = name.AsSpan(LevelPrefix.LengthIn(name));
        var isHosted = office is [not '委', .., '办'] || s_hostedOffices.Match(name);
        return UnitClassifier.Classify(name, UnitLevel.Unknown).Kind switch
        {
            UnitKind.Branch or UnitKind.Institution or UnitKind.Unknown => false,
            _ => isHosted || office.Length == name.Length,
        };
    }
}
