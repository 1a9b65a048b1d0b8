using System.Text;
using OrgGraph.Cli;
using OrgGraph.Cli.Hosting;
using OrgGraph.Documents;
using OrgGraph.Model.Json;
using OrgGraph.Tests.Reports;

namespace OrgGraph.Tests.Cli;

/// <summary>Runs command lines in a folder of their own, with a reader that knows a file by its first word.</summary>
internal sealed class CliRun : IDisposable
{
    /// <summary>The folder; gone when the test ends.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("orggraph-test-").FullName;

    public string Out { get; private set; } = "";

    public string Error { get; private set; } = "";

    /// <summary>What was opened on the desktop.</summary>
    public List<string> Opened { get; } = [];

    /// <summary>What the reader was asked to read, in no order.</summary>
    public List<string> SourcesRead { get; } = [];

    /// <summary>The environment of the command; that of the test's own process is not seen.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>Who is asked for a password; nobody by default.</summary>
    public Func<string, CancellationToken, Task<string>>? AskSecret { get; set; }

    /// <summary>What a person types, a line an answer.</summary>
    public string Input { get; set; } = "";

    /// <summary>The keys that a person presses; null where standard input is no terminal.</summary>
    public Queue<ConsoleKeyInfo>? Keys { get; set; }

    /// <summary>True when documents are read by the program's own reader.</summary>
    public bool ReadsForReal { get; init; }

    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Writes a file; its first word tells the reader what to make of it.</summary>
    public string Put(string name, string content)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Writes a graph file.</summary>
    public string Put(string name, ResponsibilityGraph graph)
    {
        using var stream = new MemoryStream();
        GraphJson.Write(graph, stream);
        return Put(name, Encoding.UTF8.GetString(stream.ToArray()));
    }

    public Task<int> RunAsync(params string[] args) => RunAsync(CancellationToken.None, args);

    public async Task<int> RunAsync(CancellationToken cancellationToken, params string[] args)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var host = new CommandHost(output, error)
        {
            Read = ReadsForReal ? PlanReader.ReadDraft : Read,
            Variable = name => Variables.GetValueOrDefault(name),
            AskSecret = AskSecret,
            Open = address =>
            {
                Opened.Add(address);
                return true;
            },
            In = new StringReader(Input),
            ReadKey = Keys is { } keys ? _ => keys.Dequeue() : null,
        };
        var code = await CommandLine.RunAsync(args, host, cancellationToken);
        Out = output.ToString();
        Error = error.ToString();
        return code;
    }

    /// <summary>Names and contents of all the files of a folder, hidden ones too.</summary>
    public Dictionary<string, string> Snapshot(string name) => Directory.Exists(PathOf(name))
        ? Directory.EnumerateFileSystemEntries(PathOf(name), "*", SearchOption.AllDirectories).ToDictionary(
            f => Path.GetRelativePath(PathOf(name), f), f => File.Exists(f) ? File.ReadAllText(f) : "(folder)")
        : [];

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private DocumentDraft Read(
        string source, ReadOnlyMemory<byte> content, ReadOptions? options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (SourcesRead)
        {
            SourcesRead.Add(source);
        }

        return Encoding.UTF8.GetString(content.Span).Split(' ')[0] switch
        {
            "SMALL" => DocumentDraft.FromReading(SampleReadings.Small(source)),
            "CLEAN" => DocumentDraft.FromReading(SampleReadings.Clean(source)),
            "SLOW" => WaitFor(cancellationToken),
            "BROKEN" => throw new InvalidOperationException("nobody thought of it"),
            "" => throw new DocumentException(DocumentProblem.Empty, source, "空文件", "empty file"),
            "DAMAGED" => throw new DocumentException(DocumentProblem.Unreadable, source, "读不了", "damaged"),
            _ => throw new DocumentException(DocumentProblem.NoTables, source, "没有任务表格", "no table found"),
        };
    }

    private static DocumentDraft WaitFor(CancellationToken cancellationToken)
    {
        cancellationToken.WaitHandle.WaitOne();
        cancellationToken.ThrowIfCancellationRequested();
        throw new InvalidOperationException("not cancelled");
    }
}
