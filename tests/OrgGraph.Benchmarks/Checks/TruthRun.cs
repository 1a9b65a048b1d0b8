using System.Text;
using OrgGraph.Benchmarks.Generation;
using OrgGraph.Documents;
using OrgGraph.Model;
using OrgGraph.Model.Json;

namespace OrgGraph.Benchmarks.Checks;

/// <summary>Reads generated documents of every layout, compares, and takes their graph through JSON and back.</summary>
internal static class TruthRun
{
    private const int Seeds = 20;
    private const int MostShown = 20;

    public static int Run(Arguments arguments, TextWriter output)
    {
        var failed = 0;
        foreach (var layout in arguments.Layouts)
        {
            var (documents, measures, mentions) = (0, 0, 0);
            var differences = new List<string>();
            foreach (var document in Documents(arguments, layout))
            {
                documents++;
                measures += document.Plans.Sum(p => p.Rows.Length);
                mentions += document.Plans.Sum(p => p.Rows.Sum(r => r.Mentions));
                differences.AddRange(Compare(document));
            }

            output.WriteLine(
                $"{layout}: {documents} documents, {measures} measures, {mentions} mentions, {differences.Count} differences");
            foreach (var difference in differences.Take(MostShown))
            {
                output.WriteLine($"  {difference}");
            }

            failed += differences.Count;
        }

        return failed == 0 ? 0 : 1;
    }

    private static IEnumerable<GeneratedDocument> Documents(Arguments arguments, PlanLayout layout)
    {
        if (arguments.Megabytes is { } size)
        {
            return [arguments.Generate(layout, size)];
        }

        var seeds = arguments.Seed is { } seed ? Enumerable.Repeat(seed, 1) : Enumerable.Range(1, Seeds);
        int[] plans = arguments.Plans is { } count ? [count] : [1, 5];
        return seeds.SelectMany(s => plans.Select(p => PlanGenerator.WithPlans(layout, s, p, arguments.Measures)));
    }

    private static List<string> Compare(GeneratedDocument document)
    {
        var differences = new List<string>();
        try
        {
            var reading = PlanReader.Read(document.FileName, Encoding.UTF8.GetBytes(document.Text));
            differences.AddRange(TruthCheck.Differences(document, reading));
            differences.AddRange(RoundTrip(reading));
        }
        catch (Exception e) when (e is DocumentException or GraphFormatException)
        {
            differences.Add($"{document.FileName}: {e.Message}");
        }

        return differences;
    }

    private static string[] RoundTrip(DocumentReading reading)
    {
        var written = ToJson(GraphBuilder.Build(reading.Plans, []));
        var warnings = new List<string>();
        var again = ToJson(GraphJson.Read(written, warnings));
        return written.AsSpan().SequenceEqual(again) ? [.. warnings]
            : [.. warnings, $"{reading.Source}: the graph's JSON does not read back equal"];
    }

    private static byte[] ToJson(ResponsibilityGraph graph)
    {
        using var output = new MemoryStream();
        GraphJson.Write(graph, output);
        return output.ToArray();
    }
}
