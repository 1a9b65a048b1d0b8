using System.Collections.Immutable;

namespace OrgGraph.Benchmarks.Generation;

/// <summary>Made-up places. None of them is a real city, district or town by intention.</summary>
internal static class Places
{
    public const string City = "岚湖市";

    /// <summary>Names of the districts without 区.</summary>
    public static ImmutableArray<string> Districts { get; } =
        ["砚溪", "栖云", "枕溪", "澜桥", "梧川", "汀洲", "霁河", "望榆", "苍坪", "鹭汀", "枫泽", "禾源"];

    private static readonly string[] s_first = ["白", "柳", "石", "松", "竹", "沙", "桃", "杏", "槐", "莲", "芦", "青"];

    private static readonly string[] s_second = ["湾", "岭", "浦", "坡", "渡", "塘", "屯", "垭", "埠", "洼"];

    /// <summary>The towns and streets of a district, governments first.</summary>
    public static ImmutableArray<string> Towns(int district)
    {
        var towns = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < 14; i++)
        {
            var name = s_first[(i + district) % s_first.Length] + s_second[(i + (3 * district)) % s_second.Length];
            towns.Add(name + (i < 9 ? "镇人民政府" : "街道办事处"));
        }

        return towns.ToImmutable();
    }
}
