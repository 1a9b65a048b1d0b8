using OrgGraph.Model;

namespace OrgGraph.Cli.Texts;

/// <summary>The names of the model's terms for people.</summary>
internal static class Terms
{
    public static Text Of(UnitLevel level) => level switch
    {
        UnitLevel.National => new("国家级", "national"),
        UnitLevel.Provincial => new("省级", "provincial"),
        UnitLevel.Municipal => new("市级", "municipal"),
        UnitLevel.District => new("区县级", "district"),
        UnitLevel.Town => new("镇街级", "town"),
        UnitLevel.Park => new("园区", "park"),
        UnitLevel.Enterprise => new("企业", "enterprise"),
        UnitLevel.Group => new("群组", "group"),
        _ => new("级别未明", "level not told"),
    };

    public static Text Of(UnitKind kind) => kind switch
    {
        UnitKind.Government => new("人民政府", "government"),
        UnitKind.Department => new("部门", "department"),
        UnitKind.PartyOrgan => new("党委机构", "party organ"),
        UnitKind.StreetOffice => new("街道办事处", "street office"),
        UnitKind.ParkCommittee => new("园区管委会", "park committee"),
        UnitKind.Branch => new("分支机构", "branch"),
        UnitKind.Institution => new("事业单位", "institution"),
        UnitKind.Enterprise => new("企业", "enterprise"),
        UnitKind.Judiciary => new("司法机关", "judiciary"),
        UnitKind.Association => new("群团协会", "association"),
        UnitKind.CoordinationBody => new("协调机构", "coordination body"),
        UnitKind.Group => new("单位群组", "group of units"),
        _ => new("类别未明", "kind not told"),
    };

    public static Text Of(Severity severity) => severity switch
    {
        Severity.Warning => new("警告", "warning"),
        Severity.Review => new("复核", "review"),
        _ => new("说明", "note"),
    };

    /// <summary>A layout's name for people; the name itself for one that has no other.</summary>
    public static Text OfLayout(string layout) => layout switch
    {
        "tab-separated" => new("制表符分隔", layout),
        "cell-per-line" => new("一行一格", layout),
        "collapsed-columns" => new("各列混排", layout),
        "item-list" => new("条目列表", layout),
        _ => new(layout, layout),
    };

    /// <summary>Level and kind as one phrase; said once where both are the same word.</summary>
    public static string LevelAndKind(Unit unit, Language language)
    {
        if (unit is { Level: UnitLevel.Unknown, Kind: UnitKind.Unknown })
        {
            return "";
        }

        var level = Of(unit.Level).In(language);
        var kind = Of(unit.Kind).In(language);
        return unit.Level == UnitLevel.Unknown ? kind
            : unit.Kind == UnitKind.Unknown || level == kind || unit.Level is UnitLevel.Group ? level
            : unit.Level is UnitLevel.Park or UnitLevel.Enterprise ? kind
            : $"{level}·{kind}";
    }
}
