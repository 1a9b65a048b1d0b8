using OrgGraph.Documents;
using OrgGraph.Documents.Corrections;
using OrgGraph.Documents.Sources;

namespace OrgGraph.Workspace.Corrections;

/// <summary>
/// Files of corrections on the disk. A change is read, made and written under a lock, so that two writers at once lose nothing;
/// a file is replaced as a whole, so that it is old or new whenever the process ends.
/// </summary>
public static class CorrectionStore
{
    /// <summary>Reads a file; one that is not there is empty.</summary>
    /// <exception cref="DocumentException">It cannot be read, or is no file of corrections.</exception>
    public static CorrectionFile Read(string path) => File.Exists(path)
        ? CorrectionJson.Read(path, DocumentFile.Read(path, path, CorrectionJson.MaxBytes))
        : CorrectionFile.Empty;

    /// <summary>Changes a file by what it holds when the lock is taken. A file without anything is deleted.</summary>
    /// <param name="path">The file; its folder is made where it is missing.</param>
    /// <param name="change">Makes the new content of the old.</param>
    /// <param name="cancellationToken">Stops the waiting for another writer.</param>
    /// <returns>The new content.</returns>
    /// <exception cref="DocumentException">The file cannot be read or written; it is as it was.</exception>
    public static CorrectionFile Update(
        string path, Func<CorrectionFile, CorrectionFile> change, CancellationToken cancellationToken) =>
        Update(path, change, CorrectionJson.Write, noted: null, cancellationToken);

    /// <summary>The same, told before the file is replaced: what it holds and what it will hold, null for no file.</summary>
    internal static CorrectionFile Update(
        string path, Func<CorrectionFile, CorrectionFile> change, Action<byte[]?, byte[]?> noted,
        CancellationToken cancellationToken) =>
        Update(path, change, CorrectionJson.Write, noted, cancellationToken);

    /// <summary>The same with another writer, for tests of writers that fail.</summary>
    internal static CorrectionFile Update(
        string path, Func<CorrectionFile, CorrectionFile> change, Action<CorrectionFile, Stream> write,
        Action<byte[]?, byte[]?>? noted, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(change);
        try
        {
            var target = Path.GetFullPath(path);
            using (SharedFile.Lock(target, cancellationToken))
            {
                var held = File.Exists(target) ? DocumentFile.Read(target, path, CorrectionJson.MaxBytes).ToArray() : null;
                var file = change(CorrectionUndo.Read(path, held));
                noted?.Invoke(held, CorrectionUndo.BytesOf(file));
                if (file.Set.IsEmpty && file.Unknown.IsEmpty)
                {
                    File.Delete(target);
                }
                else
                {
                    SharedFile.Replace(target, stream => write(file, stream));
                }

                return file;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DocumentException(
                DocumentProblem.CorrectionsFile, path, $"更正没有保存：{e.Message}", $"the corrections were not saved: {e.Message}", e);
        }
    }
}
