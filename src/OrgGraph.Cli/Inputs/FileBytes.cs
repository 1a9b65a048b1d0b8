using OrgGraph.Cli.Commands;
using OrgGraph.Cli.Texts;
using OrgGraph.Documents;

namespace OrgGraph.Cli.Inputs;

/// <summary>The bytes of a file, with the limit asked before they are read.</summary>
internal static class FileBytes
{
    /// <summary>Reads a file that another program may have open.</summary>
    /// <exception cref="DocumentException">Missing, unreadable or over the limit.</exception>
    public static ReadOnlyMemory<byte> Read(InputFile file, long limit)
    {
        try
        {
            using var stream = new FileStream(
                file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return stream.CanSeek && stream.Length > 0 ? ReadWhole(stream, file, limit) : ReadStream(stream, file, limit);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Problem(DocumentProblem.Missing, file, Messages.NoSuchFile, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            // The system's own sentence would carry the path of this one machine into the report.
            throw Problem(DocumentProblem.Unreadable, file, Messages.Unreadable, e);
        }
    }

    private static ReadOnlyMemory<byte> ReadWhole(FileStream stream, InputFile file, long limit)
    {
        if (stream.Length > limit)
        {
            throw Problem(
                DocumentProblem.TooLarge, file, Messages.TooLarge.With(ByteSize.Format(stream.Length), ByteSize.Format(limit)));
        }

        var bytes = GC.AllocateUninitializedArray<byte>((int)stream.Length);
        var count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return bytes.AsMemory(0, count);
    }

    // Pipes and devices do not tell their length.
    private static ReadOnlyMemory<byte> ReadStream(FileStream stream, InputFile file, long limit)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            content.Write(buffer, 0, count);
            if (content.Length > limit)
            {
                throw Problem(DocumentProblem.TooLarge, file, Messages.TooLargeStream.With(ByteSize.Format(limit)));
            }
        }

        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }

    private static DocumentException Problem(
        DocumentProblem problem, InputFile file, Text reason, Exception? innerException = null) =>
        new(problem, file.Source, reason.Chinese, reason.English, innerException);
}
