using System.Diagnostics;

namespace OrgGraph.Reports.Output;

/// <summary>Lets one run at a time write into a folder; the system gives the lock back when its holder dies.</summary>
internal static class FolderLock
{
    /// <summary>Takes the lock, a hidden file; it goes when the lock is given back.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shown">The folder, for the message.</param>
    /// <exception cref="OutputException">Another run holds it.</exception>
    /// <exception cref="IOException">The system does not let it be written.</exception>
    public static FileStream Take(string path, string shown)
    {
        try
        {
            return new FileStream(
                path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        }
        catch (IOException e) when (File.Exists(path))
        {
            throw new OutputException(OutputProblems.Busy.With(shown), e);
        }
    }

    /// <summary>True when a process of this machine has the number.</summary>
    public static bool IsRunning(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return false;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return true; // another user's
        }
    }
}
