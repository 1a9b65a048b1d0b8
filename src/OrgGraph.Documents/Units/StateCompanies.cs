namespace OrgGraph.Documents.Units;

/// <summary>Companies of the state whose local ones bear the place behind the company's name: 国网余杭区供电公司.</summary>
internal static class StateCompanies
{
    private static readonly string[] s_names = ["国网", "南网", "国家电网", "国能", "华能", "中国", "中铁", "中交", "中建", "中电"];

    /// <summary>How many characters of the name are the company's; 0 when it begins with none.</summary>
    public static int LengthIn(ReadOnlySpan<char> name)
    {
        foreach (var company in s_names)
        {
            if (name.StartsWith(company, StringComparison.Ordinal))
            {
                return company.Length;
            }
        }

        return 0;
    }
}
