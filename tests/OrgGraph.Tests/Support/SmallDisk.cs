using System.Diagnostics;

namespace OrgGraph.Tests.Support;

/// <summary>A disk of its own in memory, which can be filled and closed; for those who may mount.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly ScratchFolder _folder = new();

    private SmallDisk()
    {
    }

    public string Path => _folder.Path;

    /// <summary>Mounts it; the test is skipped where that is not allowed.</summary>
    /// <param name="size">Its size as <c>mount</c> reads it: 1m.</param>
    public static async Task<SmallDisk> MountAsync(string size)
    {
        var disk = new SmallDisk();
        if (!OperatingSystem.IsLinux() || await MountAsync("-t", "tmpfs", "-o", $"size={size}", "tmpfs", disk.Path) != 0)
        {
            disk._folder.Dispose();
            Tools.SkipAlsoInCi("needs the right to mount a disk: a small one in memory is filled");
        }

        return disk;
    }

    /// <summary>From now on nothing can be written.</summary>
    public Task CloseAsync() => MountAsync("-o", "remount,ro", Path);

    public async ValueTask DisposeAsync()
    {
        using var unmount = Process.Start("umount", ["--lazy", Path]);
        await unmount.WaitForExitAsync();
        _folder.Dispose();
    }

    private static async Task<int> MountAsync(params string[] arguments)
    {
        using var mount = Process.Start(new ProcessStartInfo("mount", arguments)
        {
            UseShellExecute = false, RedirectStandardError = true,
        })!;
        await mount.WaitForExitAsync();
        return mount.ExitCode;
    }
}
