using System.Diagnostics;
using System.Globalization;
using System.Text;
using OrgGraph.Documents;
using OrgGraph.Documents.Formats.Archives;
using OrgGraph.Documents.Units;
using OrgGraph.Model.Graphs;
using OrgGraph.Model.Json;
using OrgGraph.Tests.Support;

namespace OrgGraph.Benchmarks.Robustness;

/// <summary>
/// Damages documents of every format, seeded, and reads them: each must be read or refused with one sentence. Counts traces (what
/// nobody foresaw), greed (allocated bytes beyond a bound that grows with the input), and characters of text that are neither in
/// the graph nor in a finding. What went wrong is kept in a folder. A reading that does not end is ended with the process.
/// </summary>
internal static class FuzzRun
{
    // a reader's fixed costs, and what a byte may cost: seen are 40 MB for fonts and 3,000 bytes a byte of damaged tables
    private const long AllocatedAtLeast = 256L << 20;
    private const long AllocatedPerByte = 20_000;
    private const string Why = ".why";

    private static readonly TimeSpan s_hang = TimeSpan.FromMinutes(2);

    /// <summary>Runs for a time, or reads again what an earlier run kept in a folder; 1 when anything went wrong.</summary>
    public static int Run(Arguments arguments, TextWriter output) =>
        arguments.In is { } folder ? Again(folder, output) : RunAnew(arguments, output);

    private static int Again(string folder, TextWriter output)
    {
        var totals = default(Totals);
        var files = Directory.GetFiles(folder).Where(f => !f.EndsWith(Why, StringComparison.Ordinal));
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            // lost-1093-plan.csv
            var input = new SeedDocument(Path.GetFileName(file).Split('-', 3)[^1], File.ReadAllBytes(file));
            ReadOne(input, ref totals, (what, why) => output.WriteLine($"{what}: {file}: {why}"));
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{totals.Inputs} inputs: {totals.Traces} traces, {totals.Greedy} greedy, {totals.Lost} with lost characters"));
        return totals.Wrong == 0 ? 0 : 1;
    }

    private static int RunAnew(Arguments arguments, TextWriter output)
    {
        var seed = arguments.Seed ?? 1;
        var seeds = SeedDocuments.All(seed);
        var kept = Path.Combine(Path.GetTempPath(), $"orggraph-fuzz-{seed}");
        var totals = new Totals[seeds.Length];
        var state = new State();
        using var watchdog = new Timer(_ => EndIfHanging(state, kept), null, s_hang, TimeSpan.FromSeconds(5));
        var watch = Stopwatch.StartNew();
        var limit = TimeSpan.FromMinutes(arguments.Minutes);
        for (long round = 0; watch.Elapsed < limit && (arguments.Repeat is not { } most || round < most); round++)
        {
            for (var i = 0; i < seeds.Length; i++)
            {
                // the round tells the random numbers: one input can be made again alone
                var random = new Random(HashCode(seed, round, i));
                var input = new SeedDocument(seeds[i].Name, Damage.Of(seeds[i].Content, random));
                state.Begin(input, round);
                ReadOne(input, ref totals[i], (what, why) => Keep(what, why, input, round));
                state.End();
            }
        }

        Write(seeds, totals, watch.Elapsed, output);
        var wrong = totals.Sum(t => t.Wrong);
        output.WriteLine(wrong == 0 ? "nothing went wrong" : $"{wrong} went wrong; their inputs are in {kept}");
        return wrong == 0 ? 0 : 1;

        void Keep(string what, string why, SeedDocument input, long round)
        {
            Directory.CreateDirectory(kept);
            var path = Path.Combine(kept, string.Create(CultureInfo.InvariantCulture, $"{what}-{round}-{input.Name}"));
            File.WriteAllBytes(path, input.Content);
            output.WriteLine($"{what}: {path}: {why.Split('\n')[0]}");
            File.WriteAllText(path + Why, why);
        }
    }

    private static int HashCode(int seed, long round, int document) =>
        unchecked((int)((seed * 1_000_003L) + (round * 7_919L) + (document * 104_729L)));

    private static void ReadOne(SeedDocument input, ref Totals totals, Action<string, string> keep)
    {
        totals.Inputs++;
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            if (Read(input) is { Count: > 0 } lost)
            {
                totals.Lost++;
                keep("lost", string.Join('\n', lost));
            }

            totals.Read++;
        }
        catch (DocumentException e) when (e.Problem != DocumentProblem.Fault)
        {
            totals.Refused++;
        }
        catch (GraphFormatException)
        {
            totals.Refused++;
        }
        catch (Exception e)
        {
            totals.Traces++;
            keep("trace", (e.InnerException ?? e).ToString());
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        totals.MostAllocated = Math.Max(totals.MostAllocated, allocated);
        if (allocated > AllocatedAtLeast + (AllocatedPerByte * input.Content.Length))
        {
            totals.Greedy++;
            keep("greedy", $"{allocated >> 20} MB for {input.Content.Length} bytes");
        }
    }

    // The lines of a text document with characters neither in the graph nor in a finding; other formats have no such ledger.
    private static List<string> Read(SeedDocument input)
    {
        switch (Path.GetExtension(input.Name))
        {
            case ".json" when input.Name.StartsWith("graph", StringComparison.Ordinal):
                GraphMerger.Merge([GraphJson.Read(input.Content, [])], []);
                return [];
            case ".json":
                UnitOverrides.Parse(input.Name, input.Content);
                return [];
            case ".zip" or ".tgz" when ArchiveReader.IsArchive(input.Content, Path.GetExtension(input.Name)):
                var members = ArchiveReader.Expand(
                    new DocumentInput(input.Name, input.Content, DocumentLimits.Default, CancellationToken.None));
                foreach (var member in members)
                {
                    ReadMember(member.Name, member.Content);
                }

                return [];
            case var extension:
                // compound files would go to another program
                if (input.Content is [0xD0, 0xCF, 0x11, 0xE0, ..])
                {
                    return [];
                }

                var reading = PlanReader.Read(input.Name, input.Content);
                GraphBuilder.Build(reading.Plans, []);
                return extension == ".txt" && IsValid(input.Content, out var text)
                    ? CharacterLedger.Unaccounted(text, reading) : [];
        }
    }

    private static void ReadMember(string name, ReadOnlyMemory<byte> content)
    {
        try
        {
            PlanReader.Read(name, content);
        }
        catch (DocumentException e) when (e.Problem != DocumentProblem.Fault)
        {
            // told for the member alone
        }
    }

    private static bool IsValid(byte[] content, out string text)
    {
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
            return !text.Contains('\0', StringComparison.Ordinal);
        }
        catch (DecoderFallbackException)
        {
            text = "";
            return false;
        }
    }

    private static void EndIfHanging(State state, string kept)
    {
        if (state.Hanging(s_hang) is var (input, round))
        {
            Directory.CreateDirectory(kept);
            File.WriteAllBytes(Path.Combine(kept, $"hang-{round}-{input.Name}"), input.Content);
            Environment.FailFast($"no end after {s_hang}: round {round} of {input.Name}, kept in {kept}");
        }
    }

    private static void Write(IReadOnlyList<SeedDocument> seeds, Totals[] totals, TimeSpan time, TextWriter output)
    {
        output.WriteLine("| document | inputs | read | refused | traces | greedy | lost | most allocated, MB |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|");
        for (var i = 0; i < totals.Length; i++)
        {
            Row(seeds[i].Name, totals[i]);
        }

        Row("all", new Totals
        {
            Inputs = totals.Sum(t => t.Inputs), Read = totals.Sum(t => t.Read), Refused = totals.Sum(t => t.Refused),
            Traces = totals.Sum(t => t.Traces), Greedy = totals.Sum(t => t.Greedy), Lost = totals.Sum(t => t.Lost),
            MostAllocated = totals.Max(t => t.MostAllocated),
        });
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{time.TotalMinutes:0.0} min, no hang, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));

        void Row(string name, Totals t) => output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {t.Inputs} | {t.Read} | {t.Refused} | {t.Traces} | {t.Greedy} | {t.Lost} | {t.MostAllocated >> 20} |"));
    }

    private struct Totals
    {
        public int Inputs;
        public int Read;
        public int Refused;
        public int Traces;
        public int Greedy;
        public int Lost;
        public long MostAllocated;

        public readonly int Wrong => Traces + Greedy + Lost;
    }

    /// <summary>What is being read, seen by the watchdog.</summary>
    private sealed class State
    {
        private readonly Lock _lock = new();
        private SeedDocument? _input;
        private long _round;
        private long _begun;

        public void Begin(SeedDocument input, long round)
        {
            lock (_lock)
            {
                (_input, _round, _begun) = (input, round, Stopwatch.GetTimestamp());
            }
        }

        public void End()
        {
            lock (_lock)
            {
                _input = null;
            }
        }

        public (SeedDocument Input, long Round)? Hanging(TimeSpan limit)
        {
            lock (_lock)
            {
                return _input is { } input && Stopwatch.GetElapsedTime(_begun) > limit ? (input, _round) : null;
            }
        }
    }
}
