namespace OrgGraph.Documents.Units;

/// <summary>Finds the words that leave a list of units open: 等部门, 等有关部门和单位, 等省直有关部门, 等.</summary>
internal static class OpenEnd
{
    // What may stand behind 等, in any order; longer ones first.
    private static readonly string[] s_words =
    [
        "政府各", "省直", "市直", "州直", "县直", "区直", "省级", "市级", "州级", "县级", "区级", "省", "市", "县", "区", "有关", "相关", "其他", "职能",
        "成员", "责任", "配合", "主管", "监管", "行业", "行政", "多个", "各", "部门", "单位", "机构", "企业", "和", "及", "与", "（单位）", "(单位)",
    ];

    /// <summary>True where kinds of places stand behind 等: 德宏州等州, 太和县等县区政府.</summary>
    public static bool NamesKinds(ReadOnlySpan<char> text, int at) => at > 0 && PlaceKinds.TierOf(text[(at + 1)..]) > 0;

    /// <summary>Where the words begin with which a text ends; -1 without them.</summary>
    public static int Find(ReadOnlySpan<char> text)
    {
        var at = text.LastIndexOf('等');
        if (NamesKinds(text, at))
        {
            return at;
        }

        var rest = at < 0 ? text : text[(at + 1)..];
        while (at >= 0 && rest.Length > 0)
        {
            var length = 0;
            foreach (var word in s_words)
            {
                if (rest.StartsWith(word, StringComparison.Ordinal))
                {
                    length = word.Length;
                    break;
                }
            }

            if (length == 0)
            {
                return -1;
            }

            rest = rest[length..];
        }

        return at;
    }
}
