using System.Globalization;
using System.Text;

namespace OrgGraph.Benchmarks.Generation;

/// <summary>What a province keeps: plans of 300 made-up districts, a file each, in every layout in turn.</summary>
internal static class ProvincePlans
{
    private static readonly string[] s_first = ["岚", "松", "澄", "翠", "霁"];
    private static readonly string[] s_second = ["湖", "川", "浦", "泽", "原"];
    private static readonly PlanLayout[] s_layouts = Enum.GetValues<PlanLayout>();

    /// <summary>Writes as many plans into a folder as hold a number of measures; equal arguments give equal files.</summary>
    /// <param name="folder">The folder, which is made.</param>
    /// <param name="measures">All measures, at least 1.</param>
    /// <param name="each">Measures of each plan, at least 1.</param>
    /// <param name="seed">Any number.</param>
    public static void Write(string folder, int measures, int each, int seed)
    {
        Directory.CreateDirectory(folder);
        var own = Places.City.TrimEnd('市');
        var cities = s_first.SelectMany(a => s_second.Select(b => a + b)).ToArray();
        for (var i = 0; i * each < measures; i++)
        {
            var plan = PlanGenerator.Nth(s_layouts[i % s_layouts.Length], seed + i, i / cities.Length, each);
            File.WriteAllText(
                Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{i:D5}.txt")),
                plan.Text.Replace(own, cities[i % cities.Length], StringComparison.Ordinal), Encoding.UTF8);
        }
    }
}
