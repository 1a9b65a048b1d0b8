using OrgGraph.Documents.Formats.Packages;
using OrgGraph.Documents.Sources;
using SharpCompress.Archives;
using SharpCompress.Common;
using SharpCompress.Readers;

namespace OrgGraph.Documents.Formats.Archives;

/// <summary>The members of RAR, 7-Zip and tape archives.</summary>
internal static class OtherMembers
{
    public static List<ArchiveMember> Read(DocumentInput input, ArchiveKind kind, ArchiveBudget budget)
    {
        var format = kind switch
        {
            ArchiveKind.Rar => "rar",
            ArchiveKind.SevenZip => "7z",
            ArchiveKind.Tar => "tar",
            _ => "tar.gz",
        };
        try
        {
            using var stream = PackageGuard.Open(input.Content);
            return kind is ArchiveKind.Rar or ArchiveKind.SevenZip ? ReadArchive(input, format, stream, budget)
                : ReadStream(stream, budget);
        }
        catch (Exception e) when (e is CryptographicException or System.Security.Cryptography.CryptographicException)
        {
            throw Refusals.Locked(input.Source, format);
        }
        catch (Exception e) when (e is not (DocumentException or OperationCanceledException or OutOfMemoryException))
        {
            // what the library throws on damaged archives is of many types
            throw Refusals.Damaged(input.Source, format, e);
        }
    }

    private static List<ArchiveMember> ReadArchive(DocumentInput input, string format, Stream stream, ArchiveBudget budget)
    {
        var members = new List<ArchiveMember>();
        using var archive = ArchiveFactory.OpenArchive(stream);
        foreach (var entry in archive.Entries)
        {
            budget.CountMember();
            var name = MemberNames.Decode(entry.Key ?? "");
            if (entry.IsEncrypted)
            {
                throw Refusals.Locked(input.Source, format);
            }

            if (!entry.IsDirectory && !MemberNames.IsSystemFile(name))
            {
                using var content = entry.OpenEntryStream();
                members.Add(new ArchiveMember(name, budget.Unpack(content, name, entry.CompressedSize)));
            }
        }

        return members;
    }

    private static List<ArchiveMember> ReadStream(Stream stream, ArchiveBudget budget)
    {
        var members = new List<ArchiveMember>();
        using var reader = ReaderFactory.OpenReader(stream);
        while (reader.MoveToNextEntry())
        {
            budget.CountMember();
            var name = MemberNames.Decode(reader.Entry.Key ?? "");
            if (!reader.Entry.IsDirectory && !MemberNames.IsSystemFile(name))
            {
                using var content = reader.OpenEntryStream();
                members.Add(new ArchiveMember(name, budget.Unpack(content, name, reader.Entry.CompressedSize)));
            }
        }

        return members;
    }
}
