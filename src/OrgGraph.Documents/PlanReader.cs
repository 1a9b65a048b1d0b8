using OrgGraph.Model;

namespace OrgGraph.Documents;

/// <summary>Reads plan documents of any format: bytes in, resolved plans and findings out.</summary>
public static class PlanReader
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="DocumentException">The file cannot be used; the message says why.</exception>
    public static DocumentReading ReadFile(string path, ReadOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    /// <summary>Reads a document from memory.</summary>
    /// <param name="source">The name to show for it.</param>
    /// <param name="content">The document's bytes.</param>
    /// <param name="options">What the caller knows.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DocumentException">The content cannot be used; the message says why.</exception>
    public static DocumentReading Read(
        string source, ReadOnlyMemory<byte> content, ReadOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}
