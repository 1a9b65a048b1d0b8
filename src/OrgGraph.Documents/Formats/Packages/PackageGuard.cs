using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using OrgGraph.Documents.Sources;

namespace OrgGraph.Documents.Formats.Packages;

/// <summary>Looks at a packed document before it is opened: count, size and density of its parts, depth of its mark-up.</summary>
internal static class PackageGuard
{
    // small parts may be packed as densely as they like
    private const long AlwaysFine = 1024 * 1024;

    private static readonly XmlReaderSettings s_xml = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Settings for parts that are read as a stream of nodes: no DTD, no entities, nothing from outside.</summary>
    public static XmlReaderSettings Xml => s_xml;

    /// <summary>The bytes as a stream that can be sought, without a copy where they lie in an array.</summary>
    public static MemoryStream Open(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);

    /// <summary>Refuses a package over the limits. The sizes that it declares hold: unpacking ends there.</summary>
    /// <param name="input">The document.</param>
    /// <param name="format">The format's name for messages.</param>
    /// <param name="isTree">Which parts will be held as trees: these are read once to learn their depth.</param>
    /// <exception cref="DocumentException">Over a limit, with a DTD, or damaged.</exception>
    public static void Check(DocumentInput input, string format, Func<string, bool> isTree)
    {
        if (input.Content.IsEmpty)
        {
            throw Refusals.Empty(input.Source);
        }

        try
        {
            using var archive = new ZipArchive(Open(input.Content), ZipArchiveMode.Read);
            CheckSizes(input, archive);
            foreach (var entry in archive.Entries.Where(e => isTree(e.FullName)))
            {
                using var stream = entry.Open();
                CheckDepth(input, stream);
            }
        }
        catch (XmlException e) when (IsAboutDtd(e))
        {
            throw Refusals.DefinesEntities(input.Source, format, e);
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw Refusals.Damaged(input.Source, format, e);
        }
    }

    /// <summary>Runs a reading of a package whose failures are damage of the document.</summary>
    public static T Read<T>(DocumentInput input, string format, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException e) when (IsAboutDtd(e))
        {
            throw Refusals.DefinesEntities(input.Source, format, e);
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw Refusals.Damaged(input.Source, format, e);
        }
    }

    // What the library throws on broken packages is not one type; its own checks speak of arguments and states, too.
    private static bool IsDamage(Exception e) =>
        e is InvalidDataException or XmlException or OpenXmlPackageException or IOException
        or FormatException or ArgumentException or InvalidOperationException or NotSupportedException or OverflowException
        or UriFormatException;

    private static bool IsAboutDtd(XmlException e) => e.Message.Contains("DTD", StringComparison.Ordinal);

    private static void CheckSizes(DocumentInput input, ZipArchive archive)
    {
        var limits = input.Limits;
        if (archive.Entries.Count > limits.MaxMembers)
        {
            throw Refusals.TooManyMembers(input.Source, limits.MaxMembers);
        }

        var total = 0L;
        foreach (var entry in archive.Entries)
        {
            total += entry.Length;
            if (total > limits.MaxUnpackedBytes)
            {
                throw Refusals.TooLargeUnpacked(input.Source, limits.MaxUnpackedBytes);
            }

            if (entry.Length > AlwaysFine && entry.Length / Math.Max(1, entry.CompressedLength) > limits.MaxPackingRatio)
            {
                throw Refusals.TooDenselyPacked(input.Source, entry.FullName, limits.MaxPackingRatio);
            }
        }
    }

    private static void CheckDepth(DocumentInput input, Stream stream)
    {
        using var xml = XmlReader.Create(stream, s_xml);
        while (xml.Read())
        {
            if (xml.Depth > input.Limits.MaxNesting)
            {
                throw Refusals.TooDeep(input.Source, input.Limits.MaxNesting);
            }

            input.CancellationToken.ThrowIfCancellationRequested();
        }
    }
}
