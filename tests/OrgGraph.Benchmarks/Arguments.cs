using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Benchmarks.Centrality;
using OrgGraph.Benchmarks.Generation;

namespace OrgGraph.Benchmarks;

/// <summary>What the program can do.</summary>
internal enum Command
{
    Help,
    Quick,
    Verify,
    Write,
    Reading,
    Decoding,
    Graph,
    All,
    Neo4j,
    LoadKills,
    KilledLoad,
    Centrality,
    CentralityOf,
    Layouts,
    Diagrams,
    Fuzz,
    Kills,
    KilledReport,
    Scale,
    Dashboard,
    DashboardKills,
    Formats,
    FormatsOf,
}

/// <summary>The command line, read.</summary>
internal sealed record Arguments
{
    public const string Usage = """
        Benchmarks of OrgGraph, and the generator of plan documents that they read.

        usage: dotnet run -c Release --project tests/OrgGraph.Benchmarks -- COMMAND [OPTION]…

          quick      read one document of each layout and print MB/s and allocation (under 20 s)
          reading    BenchmarkDotNet: PlanReader.Read, each layout, 1 MB and 10 MB
          decoding   BenchmarkDotNet: UTF-8, GB18030, UTF-16 with and without BOM
          graph      BenchmarkDotNet: GraphBuilder.Build, GraphJson.Write, GraphJson.Read
          all        the three, in under three minutes
          verify     read generated documents, compare them with what they were made from, and take their
                     graph through JSON and back; exit 1 with the differences (--verify does the same)
          write      write generated documents, and their truth as JSON, into a folder

          formats    how long 100 docx of 100 rows, an xlsx of 100 000 rows and a PDF of 100 pages take to read, as Markdown
          formats-of read the files of the folder --in, --repeat times

          diagrams   how long every kind of diagram takes for the document that --in names (else a generated one), and
                     how the cost grows with units and measures, as Markdown
          layouts    crossings and time of the diagram layouts, beside MSAGL's where the build has it, as Markdown
          neo4j      load a made-up province over HTTP and with LOAD CSV, on the server that --server names

          load-kills kill loads of --rows (20000) within a plan, --repeat times (20): in turn the client, the server with it, and
                     the server alone, started again; exit 1 when a plan is torn or a load after it makes another graph

          fuzz       damage documents of every format for --minutes and read them: each is read or refused with one sentence;
                     exit 1 with what was not, kept in a folder
          kills      kill a report --repeat times between its renames: the next run must finish or undo what it left
          scale      CPU time and peak memory of read, rank, export, report, worksheets and, with --server, load, for plans of
                     --nodes measures, as Markdown; --cli names the program

          dashboard  --clients people read the dashboard of the plans in --in (tests/plans) for --minutes, as a table
          dashboard-kills
                     kill the dashboard --repeat times (50) while documents, answers and scenarios are sent; exit 1 when a file
                     of the workspace is not whole

          centrality print how fast betweenness, closeness, PageRank and eigenvector centrality are beside python-igraph
                     and, with --server, Graph Data Science, on two-mode graphs of 300 to 200 000 nodes
          centrality-of
                     one of them, of the graph in --edges, its values into --out

          --layout NAME    one layout: tab-separated, cell-per-line, collapsed-columns, labelled-items,
                           bracketed-items (default: all)
          --size MB        size of a document in UTF-8, 1 MB being 1 000 000 bytes (quick: 4, write: 1)
          --plans N        number of plans in a document, in place of a size (verify: 1 and 5)
          --measures N     measures of a plan (60)
          --each N         scale: plans of N measures of 300 districts, a file each, in place of one plan
          --seed N         seed of the generator (1; verify: 1 to 20), of the damage (fuzz)
          --out DIR        folder for write (generated-plans)
          --rows N         responsibilities (neo4j: 300000)
          --server ADDRESS the server of neo4j, whose database is emptied, or of centrality, whose is not; no password
          --server-command PATH
                           starts and kills the server of load-kills: start FOLDER [--http PORT], kill FOLDER
          --import DIR     the server's import folder, for LOAD CSV
          --server-pid PID its process, to print the CPU time that it takes
          --nodes N,N,…    sizes of graphs (centrality), measures of plans (scale: 1000,10000,100000)
          --by NAME,…      betweenness, closeness, pagerank, eigenvector (centrality: all)
          --repeat N       rounds (neo4j: 2; fuzz: as many as there is time for; kills: 20), runs of each program (centrality: 3)
          --minutes N      leave out what would take longer (centrality, scale: 10), how long (fuzz: 10)
          --clients N      people at once (dashboard: 50)
          --cli PATH       orggraph.dll (scale, dashboard: the one that was built beside this program)
          --python PATH    the Python that has igraph, or none (centrality: /usr/bin/python3)
          --edges FILE     number of nodes, then an edge a line (centrality-of)
          --in FILE        document for diagrams; a folder of plans for dashboard; what an earlier fuzz kept, to read it again
          --help           this text
        """;

    private const int DashboardMinutes = 2;
    private const int KilledRows = 20_000;

    public Command Command { get; init; } = Command.Help;

    public ImmutableArray<PlanLayout> Layouts { get; init; } = [.. Enum.GetValues<PlanLayout>()];

    public double? Megabytes { get; init; }

    public int? Plans { get; init; }

    public int Measures { get; init; } = PlanGenerator.UsualMeasures;

    public int? Each { get; init; }

    public int? Seed { get; init; }

    public string Out { get; init; } = "generated-plans";

    public int Rows { get; init; } = 300_000;

    public string? Server { get; init; }

    public string? ServerCommand { get; init; }

    public string? Import { get; init; }

    public string? In { get; init; }

    public int? ServerProcess { get; init; }

    public int? Repeat { get; init; }

    public ImmutableArray<int> Nodes { get; init; } = [];

    public ImmutableArray<string> By { get; init; } = [];

    public int Minutes { get; init; } = 10;

    public int Clients { get; init; } = 50;

    public string Python { get; init; } = "/usr/bin/python3";

    public string? Edges { get; init; }

    public string? Cli { get; init; }

    public static bool TryParse(ReadOnlySpan<string> args, out Arguments arguments, out string error)
    {
        arguments = new Arguments();
        error = "";
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] is "--help" or "-h" or "--verify" || !args[i].StartsWith('-'))
            {
                var name = args[i] is "-h" ? "help" : args[i].Replace("-", "", StringComparison.Ordinal);
                if (!Enum.TryParse<Command>(name, ignoreCase: true, out var command))
                {
                    error = $"unknown command: {args[i]}";
                    return false;
                }

                arguments = arguments with
                {
                    Command = command,
                    Minutes = command == Command.Dashboard ? DashboardMinutes : arguments.Minutes,
                    Rows = command is Command.LoadKills or Command.KilledLoad ? KilledRows : arguments.Rows,
                };
            }
            else if (i + 1 == args.Length || arguments.With(args[i], args[i + 1]) is not { } next)
            {
                error = $"unknown option, or no good value for it: {args[i]}";
                return false;
            }
            else
            {
                arguments = next;
                i++;
            }
        }

        return true;
    }

    /// <summary>A document as the options ask for.</summary>
    public GeneratedDocument Generate(PlanLayout layout, double megabytes) => Plans is { } plans
        ? PlanGenerator.WithPlans(layout, Seed ?? 1, plans, Measures)
        : PlanGenerator.OfSize(layout, Seed ?? 1, (long)((Megabytes ?? megabytes) * 1_000_000), Measures);

    private Arguments? With(string option, string value) => option switch
    {
        "--layout" =>
            Enum.TryParse<PlanLayout>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var layout)
            ? this with { Layouts = [layout] }
            : null,
        "--size" => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var size) && size > 0
            ? this with { Megabytes = size }
            : null,
        "--plans" => Number(value) is { } plans ? this with { Plans = plans } : null,
        "--measures" => Number(value) is { } measures ? this with { Measures = measures } : null,
        "--each" => Number(value) is { } each ? this with { Each = each } : null,
        "--seed" => Number(value) is { } seed ? this with { Seed = seed } : null,
        "--out" => this with { Out = value },
        "--rows" => Number(value) is { } rows ? this with { Rows = rows } : null,
        "--server" => this with { Server = value },
        "--server-command" => this with { ServerCommand = value },
        "--server-pid" => Number(value) is { } id ? this with { ServerProcess = id } : null,
        "--repeat" => Number(value) is { } rounds ? this with { Repeat = rounds } : null,
        "--nodes" => value.Split(',').Select(Number).ToArray() is var sizes && !sizes.Contains(null)
            ? this with { Nodes = [.. sizes.OfType<int>()] }
            : null,
        "--by" => value.Split(',') is var names && names.All(OneCentrality.Names.Contains) ? this with { By = [.. names] } : null,
        "--minutes" => Number(value) is { } minutes ? this with { Minutes = minutes } : null,
        "--clients" => Number(value) is { } clients ? this with { Clients = clients } : null,
        "--python" => this with { Python = value },
        "--edges" => this with { Edges = value },
        "--cli" => this with { Cli = value },
        "--in" => this with { In = value },
        "--import" => this with { Import = value },
        _ => null,
    };

    private static int? Number(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
