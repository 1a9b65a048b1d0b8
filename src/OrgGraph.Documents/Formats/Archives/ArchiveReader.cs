using OrgGraph.Documents.Formats.Packages;
using OrgGraph.Documents.Sources;

namespace OrgGraph.Documents.Formats.Archives;

/// <summary>A document within an archive.</summary>
/// <param name="Name">
/// The archive's name and the member's path in it: <c>材料.zip/附件1.docx</c>. For show only, never a path to write to.
/// </param>
/// <param name="Content">Its bytes, unpacked.</param>
public sealed record ArchiveMember(string Name, ReadOnlyMemory<byte> Content);

/// <summary>
/// Opens archives (<c>.zip</c>, <c>.rar</c>, <c>.7z</c>, <c>.tar</c>, <c>.tar.gz</c>): an archive is like a folder, its members
/// are documents of their own. Everything stays in memory, within the limits of <see cref="DocumentLimits"/>.
/// </summary>
public static class ArchiveReader
{
    // archives within archives, the outermost counted
    private const int MostNested = 3;

    /// <summary>True for an archive, by its content; packed documents such as docx are none.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="extension">Its extension in lower case with the dot.</param>
    public static bool IsArchive(ReadOnlySpan<byte> content, string extension) =>
        ArchiveKinds.Find(content, extension) != ArchiveKind.None;

    /// <summary>
    /// The documents in an archive and in the archives within it, in the archive's order; folders and files of the system are
    /// left out.
    /// </summary>
    /// <param name="input">The archive.</param>
    /// <exception cref="DocumentException">Damaged, locked by a password, or over a limit.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static IReadOnlyList<ArchiveMember> Expand(DocumentInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var members = new List<ArchiveMember>();
        var unpacked = 0L;
        Expand(input, members, ref unpacked, depth: 1);
        return members;
    }

    private static void Expand(DocumentInput input, List<ArchiveMember> members, ref long unpacked, int depth)
    {
        var budget = new ArchiveBudget(input, input.Limits.MaxUnpackedBytes - unpacked, input.Limits.MaxMembers - members.Count);
        var kind = ArchiveKinds.Find(input.Content.Span, ExtensionOf(input.Source));
        var found = ArchiveKinds.IsZip(kind) ? ZipMembers.Read(input, budget) : OtherMembers.Read(input, kind, budget);
        unpacked += budget.Used;
        foreach (var member in found)
        {
            var name = $"{input.Source}/{MemberNames.Clean(member.Name)}";
            if (MemberNames.IsSystemFile(member.Name))
            {
                continue;
            }

            if (!IsArchive(member.Content.Span, ExtensionOf(name)))
            {
                members.Add(new ArchiveMember(name, member.Content));
            }
            else if (depth == MostNested)
            {
                throw new DocumentException(
                    DocumentProblem.OverLimit, name,
                    $"压缩包里的压缩包超过 {MostNested} 层，未读取；请解压后再读",
                    $"archives within archives over {MostNested} deep; not read. Unpack it first");
            }
            else
            {
                Expand(input with { Source = name, Content = member.Content }, members, ref unpacked, depth + 1);
            }
        }
    }

    private static string ExtensionOf(string name) => Path.GetExtension(name).ToLowerInvariant();
}
