namespace OrgGraph.Reports.Texts;

/// <summary>The wording of groups: {0} the group, {1} how many members it names, {2} their names.</summary>
internal static class GroupTexts
{
    public static readonly LocalizedText Each = new(
        "{0}：“各”指每个成员都有这些职责，{1} 个成员各按全额计入。", "{0}: each member has the duties; each of the {1} bears them whole.");

    public static readonly LocalizedText Part = new(
        "{0}：每个成员都有这些职责；文中只点名 {1} 个成员（{2}），它们各按全额计入，其余成员没有点名，职责另记在群组名下。",
        "{0}: each member has the duties; the {1} named ({2}) bear them whole, and the group keeps them for those that are not "
        + "named.");

    public static readonly LocalizedText EachOne = new(
        "{0}：“各”指每个成员都有这些职责，名单上只有 1 个成员，按全额计入。", "{0}: each member has the duties; the only one listed bears them whole.");

    public static readonly LocalizedText PartOne = new(
        "{0}：每个成员都有这些职责；文中只点名 1 个成员（{2}），它按全额计入，其余成员没有点名，职责另记在群组名下。",
        "{0}: each member has the duties; the only one named ({2}) bears them whole, and the group keeps them for those that are "
        + "not named.");

    public static readonly LocalizedText Unnamed = new(
        "{0}：没有点名成员，职责只记在群组名下；给出成员后每个成员各按全额计入。",
        "{0}: no member is named, so the group keeps its duties; once named, each member bears them whole.");

    public static readonly LocalizedText Some = new(
        "{0}：“相关”“有关”只指其中一部分，文中没有写明是哪些；{1} 个成员各自可能承担，只计入负荷的上限。",
        "{0}: some of its members have the duties, which the text does not tell; each of the {1} may, which only raises the "
        + "upper end.");

    public static readonly LocalizedText SomeOne = new(
        "{0}：“相关”“有关”只指其中一部分，文中没有写明是哪些；点名的 1 个成员可能承担，只计入它负荷的上限。",
        "{0}: some of its members have the duties, which the text does not tell; the one named may, which only raises its upper "
        + "end.");

    public static readonly LocalizedText SomeUnnamed = new(
        "{0}：“相关”“有关”只指其中一部分，文中没有写明是哪些，也没有点名成员；职责只记在群组名下，不计入任何单位的负荷。",
        "{0}: some of its members have the duties, which the text does not tell, nor does it name any: the group keeps them, and "
        + "no unit's load has them.");

    public static readonly LocalizedText Incomplete = new(
        "另有 {0} 个同级同类单位在文中出现而不在名单里（{1}），名单是否完整请核对。",
        " {0} more units of their level and kind occur and are not in the list ({1}): check whether it is complete.");
}
