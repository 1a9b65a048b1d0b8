using System.IO.Compression;
using System.Text;
using OrgGraph.Documents.Formats.Packages;
using OrgGraph.Documents.Sources;

namespace OrgGraph.Documents.Formats.Archives;

/// <summary>The members of a ZIP file.</summary>
internal static class ZipMembers
{
    private const string Format = "zip";

    public static List<ArchiveMember> Read(DocumentInput input, ArchiveBudget budget)
    {
        var members = new List<ArchiveMember>();
        try
        {
            // names that do not say that they are UTF-8 come byte by byte
            using var archive =
                new ZipArchive(PackageGuard.Open(input.Content), ZipArchiveMode.Read, leaveOpen: false, Encoding.Latin1);
            foreach (var entry in archive.Entries)
            {
                budget.CountMember();
                var name = MemberNames.Decode(entry.FullName);
                if (name.EndsWith('/') || name.EndsWith('\\') || MemberNames.IsSystemFile(name))
                {
                    continue;
                }

                if (entry.IsEncrypted)
                {
                    throw Refusals.Locked(input.Source, Format);
                }

                using var stream = entry.Open();
                members.Add(new ArchiveMember(name, budget.Unpack(stream, name, entry.CompressedLength)));
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            throw Refusals.Damaged(input.Source, Format, e);
        }

        return members;
    }
}
