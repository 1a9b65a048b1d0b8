using System.Diagnostics;
using System.Text.Json;
using NUnit.Framework;

namespace OrgGraph.Tests.Support;

/// <summary>NetworkX's readers of graph files (Debian: python3-networkx).</summary>
internal static class NetworkX
{
    private const string Python = "/usr/bin/python3";

    private const string Script = """
        import json, sys
        import networkx as nx
        graph = getattr(nx, "read_" + sys.argv[1])(sys.argv[2])
        # and back: a file that it cannot write again is no use to its users
        getattr(nx, "write_" + sys.argv[1])(graph, sys.argv[2] + ".back")
        back = getattr(nx, "read_" + sys.argv[1])(sys.argv[2] + ".back")
        assert sorted(back.nodes) == sorted(graph.nodes) and back.number_of_edges() == graph.number_of_edges()
        json.dump({
            "directed": graph.is_directed(),
            "nodes": [dict(data, id=node) for node, data in graph.nodes(data=True)],
            "edges": [[a, b, data] for a, b, data in graph.edges(data=True)],
        }, sys.stdout)
        """;

    private static readonly Lazy<string?> s_missing = new(() =>
    {
        if (!File.Exists(Python))
        {
            return $"needs {Python}";
        }

        var (code, _, error) = Run("-c", "import networkx");
        return code == 0 ? null : $"needs python3-networkx: {error}";
    });

    /// <summary>What the reader made of a file; the test is skipped where it is not installed, and fails in CI.</summary>
    /// <param name="format"><c>graphml</c> or <c>gexf</c>.</param>
    /// <param name="path">The file.</param>
    public static JsonElement Read(string format, string path)
    {
        if (s_missing.Value is { } reason)
        {
            Tools.Skip(reason);
        }

        var (code, output, error) = Run("-W", "ignore", "-c", Script, format, path);
        Assert.That(code, Is.Zero, error);
        using var json = JsonDocument.Parse(output);
        return json.RootElement.Clone();
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Python, arguments)
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            Environment = { ["PYTHONIOENCODING"] = "utf-8" },
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
