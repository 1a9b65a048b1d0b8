using OrgGraph.Documents;

namespace OrgGraph.Workspace.Inputs;

/// <summary>Reads an input's bytes; the waiting for a pipe or a device can be stopped.</summary>
internal static class InputBytes
{
    /// <summary>The bytes of a file.</summary>
    /// <exception cref="DocumentException">Missing, a folder, unreadable, or over the limit.</exception>
    public static ReadOnlyMemory<byte> Read(string path, string name, long maxBytes, CancellationToken cancellationToken) =>
        HasNoLength(path, name)
            ? Waiting.For(() => DocumentFile.Read(path, name, maxBytes), cancellationToken)
            : DocumentFile.Read(path, name, maxBytes);

    /// <summary>True for an empty file, a pipe, a device.</summary>
    /// <exception cref="DocumentException">Its links lead around in a circle, or it may not be looked at.</exception>
    public static bool HasNoLength(string path, string name)
    {
        try
        {
            return new FileInfo(path) is { Exists: true } file
                && (file.ResolveLinkTarget(returnFinalTarget: true) ?? file) is FileInfo { Exists: true, Length: 0 };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var reason = InputProblems.LinksInCircle;
            throw new DocumentException(DocumentProblem.Unreadable, name, reason.Chinese, reason.English, e);
        }
    }
}
