using OrgGraph.Documents.Formats.Packages;
using OrgGraph.Documents.Sources;

namespace OrgGraph.Documents.Formats.Archives;

/// <summary>What may still be unpacked of an archive: bytes, members, and how dense they may be packed.</summary>
internal sealed class ArchiveBudget(DocumentInput input, long bytes, int members)
{
    private const int BufferSize = 81_920;
    private const long AlwaysFine = 1024 * 1024;

    private int _members = members;

    /// <summary>Bytes unpacked so far.</summary>
    public long Used { get; private set; }

    /// <summary>Counts a member, folders too.</summary>
    public void CountMember()
    {
        input.CancellationToken.ThrowIfCancellationRequested();
        if (--_members < 0)
        {
            throw Refusals.TooManyMembers(input.Source, input.Limits.MaxMembers);
        }
    }

    /// <summary>Unpacks a member, whatever size it declares.</summary>
    /// <param name="stream">Its content.</param>
    /// <param name="name">Its name for messages.</param>
    /// <param name="packed">Its packed size in bytes; 0 where it is not known.</param>
    public byte[] Unpack(Stream stream, string name, long packed)
    {
        using var content = new MemoryStream();
        var buffer = new byte[BufferSize];
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            input.CancellationToken.ThrowIfCancellationRequested();
            content.Write(buffer, 0, count);
            Used += count;
            if (Used > bytes)
            {
                throw Refusals.TooLargeUnpacked(input.Source, input.Limits.MaxUnpackedBytes);
            }

            if (packed > 0 && content.Length > AlwaysFine && content.Length / packed > input.Limits.MaxPackingRatio)
            {
                throw Refusals.TooDenselyPacked(input.Source, AsideTexts.Shorten(name), input.Limits.MaxPackingRatio);
            }
        }

        return content.ToArray();
    }
}
