namespace OrgGraph.Documents.Sources;

/// <summary>Reads a whole file within a limit, with reasons that carry no path of the machine.</summary>
public static class DocumentFile
{
    private const int BufferSize = 81920;

    /// <summary>The bytes of a file, which another program may have open.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">The name to show in messages.</param>
    /// <param name="maxBytes">Larger files are refused before they are read.</param>
    /// <exception cref="DocumentException">Missing, a folder, unreadable, or over the limit.</exception>
    public static ReadOnlyMemory<byte> Read(string path, string name, long maxBytes)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Directory.Exists(path))
        {
            throw new DocumentException(DocumentProblem.Unreadable, name, "是文件夹，不是文件", "is a folder, not a file");
        }

        try
        {
            using var stream = new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return stream.CanSeek && stream.Length > 0 ? ReadWhole(stream, name, maxBytes) : ReadStream(stream, name, maxBytes);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DocumentException(DocumentProblem.Missing, name, "文件不存在", "there is no such file", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new DocumentException(
                DocumentProblem.Unreadable, name,
                "无法读取（没有权限、被占用或磁盘出错）", "cannot be read (no permission, in use, or a disk error)", e);
        }
    }

    /// <summary>The refusal of a document over the limit; sizes in bytes.</summary>
    public static DocumentException TooLarge(string name, long length, long maxBytes) => new(
        DocumentProblem.TooLarge, name,
        $"内容有 {length:N0} 字节或更多，超过上限 {maxBytes:N0}",
        $"has {length:N0} bytes or more, over the limit of {maxBytes:N0}");

    private static ReadOnlyMemory<byte> ReadWhole(FileStream stream, string name, long maxBytes)
    {
        if (stream.Length > maxBytes)
        {
            throw TooLarge(name, stream.Length, maxBytes);
        }

        var bytes = GC.AllocateUninitializedArray<byte>((int)stream.Length);
        return bytes.AsMemory(0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
    }

    // Pipes and devices do not tell their length.
    private static ReadOnlyMemory<byte> ReadStream(FileStream stream, string name, long maxBytes)
    {
        using var content = new MemoryStream();
        var buffer = new byte[BufferSize];
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            content.Write(buffer, 0, count);
            if (content.Length > maxBytes)
            {
                throw TooLarge(name, content.Length, maxBytes);
            }
        }

        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }
}
