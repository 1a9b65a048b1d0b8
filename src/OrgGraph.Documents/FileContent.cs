namespace OrgGraph.Documents;

/// <summary>Reads a whole file within a limit.</summary>
internal static class FileContent
{
    /// <summary>The bytes of a file.</summary>
    /// <exception cref="DocumentException">Missing, a folder, too large, or not readable.</exception>
    public static ReadOnlyMemory<byte> Read(string path, long maxBytes)
    {
        try
        {
            if (Directory.Exists(path))
            {
                throw new DocumentException(DocumentProblem.Unreadable, path, "是文件夹，不是文件", "is a folder, not a file");
            }

            var length = new FileInfo(path).Length;
            if (length > maxBytes)
            {
                throw TooLarge(path, length, maxBytes);
            }

            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DocumentException(DocumentProblem.Missing, path, "文件不存在", "there is no such file", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DocumentException(DocumentProblem.Unreadable, path, $"无法读取：{e.Message}", $"cannot be read: {e.Message}", e);
        }
    }

    public static DocumentException TooLarge(string file, long length, long maxBytes) => new(
        DocumentProblem.TooLarge, file,
        $"文件有 {length:N0} 字节，超过上限 {maxBytes:N0}；可用 --max-size 提高上限",
        $"the file has {length:N0} bytes, the limit is {maxBytes:N0}; raise it with --max-size");
}
