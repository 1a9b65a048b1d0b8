using System.Text;

namespace OrgGraph.Cli.Hosting;

/// <summary>
/// Standard error that may refuse (a full disk, a closed pipe): a message that cannot be said stops no work; the exit code tells.
/// </summary>
internal sealed class LenientWriter(TextWriter inner) : TextWriter
{
    /// <summary>The writer itself, which a console knows as its own.</summary>
    public TextWriter Inner => inner;

    /// <summary>True when something could not be said.</summary>
    public bool HasFailed { get; private set; }

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Try(() => inner.Write(value));

    public override void Write(string? value) => Try(() => inner.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => inner.Write(buffer, index, count));

    public override void WriteLine(string? value) => Try(() => inner.WriteLine(value));

    public override void Flush() => Try(inner.Flush);

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (IOException)
        {
            HasFailed = true;
        }
    }
}
