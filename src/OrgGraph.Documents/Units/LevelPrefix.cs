namespace OrgGraph.Documents.Units;

/// <summary>The level of government that a name begins with: 市 of 市水务局, 自治区 of 自治区财政厅.</summary>
internal static class LevelPrefix
{
    private static readonly string[] s_long = ["自治区", "自治州", "自治县", "自治旗"];

    // Words that begin like a level. 市政协 and 市民政局 are none of them: 市 is a level there.
    private static readonly string[] s_words =
    [
        "市场", "市容", "市政园林", "市政公用", "市政工程", "市政设施", "市政管理", "市政建设", "市政局", "市政处", "市政集团", "市政公司",
        "市民中心", "市民服务", "市民热线", "市民之家", "区域", "区块", "区划", "区间", "县域", "省会", "旗舰",
    ];

    /// <summary>How many characters name the level; 0 when the name begins with none.</summary>
    public static int LengthIn(ReadOnlySpan<char> name)
    {
        foreach (var level in s_long)
        {
            if (name.StartsWith(level, StringComparison.Ordinal))
            {
                return level.Length;
            }
        }

        return name is ['省' or '市' or '区' or '县' or '旗' or '州' or '盟', ..] && !IsWord(name) ? 1 : 0;
    }

    /// <summary>True when the name begins with a word whose first character only looks like a level: 市场监管局.</summary>
    public static bool IsWord(ReadOnlySpan<char> name)
    {
        foreach (var word in s_words)
        {
            if (name.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
