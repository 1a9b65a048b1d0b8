using System.Text;
using OrgGraph.Diagrams.Typography;

namespace OrgGraph.Diagrams.Writers.Dot;

/// <summary>
/// Writes one graph in DOT (https://graphviz.org/doc/info/lang.html): the head when it is made, the end when it is disposed of.
/// The drawings and the files of networks are written by it.
/// </summary>
public sealed class DotGraph : IDisposable
{
    private readonly TextWriter _text;
    private readonly string _tie;

    /// <summary>Begins the graph.</summary>
    /// <param name="text">Where to; stays open.</param>
    /// <param name="name">Its name, any text.</param>
    /// <param name="isDirected">True where edges have a direction.</param>
    public DotGraph(TextWriter text, string name, bool isDirected)
    {
        ArgumentNullException.ThrowIfNull(text);
        (_text, _tie) = (text, isDirected ? "->" : "--");
        text.WriteLine($"{(isDirected ? "digraph" : "graph")} {Quote(name)} {{");
    }

    /// <summary>A writer of the files' encoding and line ends.</summary>
    /// <param name="output">Where to; stays open.</param>
    public static StreamWriter Open(Stream output) =>
        new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };

    /// <summary>Writes a statement, as <c>node [shape=box]</c>.</summary>
    public void Write(string statement) => _text.WriteLine($"  {statement};");

    /// <summary>Writes a node.</summary>
    /// <param name="id">Its id as the language has it: a plain word or a quoted text.</param>
    /// <param name="attributes">Its attributes, parted by commas, values quoted where they need it.</param>
    public void WriteNode(string id, string attributes) => Write($"{id} [{attributes}]");

    /// <summary>Writes an edge.</summary>
    /// <param name="from">Id of its first node.</param>
    /// <param name="to">Id of its second node.</param>
    /// <param name="attributes">As those of a node.</param>
    public void WriteEdge(string from, string to, string attributes) => Write($"{from} {_tie} {to} [{attributes}]");

    /// <summary>
    /// Any text as a quoted one: a quote needs a backslash, and so does a backslash, which would begin an escape of labels like
    /// <c>\N</c>; a line feed becomes <c>\n</c>; characters that do not show or turn the writing round go.
    /// </summary>
    public static string Quote(string text) =>
        '"' + PlainText.Clean(text).Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n") + '"';

    /// <summary>Ends the graph.</summary>
    public void Dispose() => _text.WriteLine("}");
}
