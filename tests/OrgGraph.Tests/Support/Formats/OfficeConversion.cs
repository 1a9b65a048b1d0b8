namespace OrgGraph.Tests.Support.Formats;

/// <summary>
/// Turns documents into other formats by LibreOffice, as a person would: one at a time, with one profile for the whole run, as
/// the making of a profile takes longer than a conversion.
/// </summary>
internal static class OfficeConversion
{
    private static readonly SemaphoreSlim s_turn = new(1);
    private static readonly Lazy<string> s_profile = new(() => Directory.CreateTempSubdirectory("orggraph-profile-").FullName);

    public static async Task<byte[]> ConvertAsync(byte[] content, string from, string to)
    {
        using var folder = new ScratchFolder();
        await File.WriteAllBytesAsync(folder["plan." + from], content);
        await ConvertAsync(folder["plan." + from], to, folder["out"]);
        return await File.ReadAllBytesAsync(Path.Combine(folder["out"], "plan." + to));
    }

    /// <summary>Converts a file; <paramref name="filter"/> is LibreOffice's, such as <c>pdf</c>.</summary>
    public static Task ConvertAsync(string path, string filter, string folder) => ConvertAllAsync([path], filter, folder);

    /// <summary>Converts files in one run of LibreOffice, whose start takes longer than they do.</summary>
    public static async Task ConvertAllAsync(string[] paths, string filter, string folder)
    {
        Tools.Require("soffice");
        await s_turn.WaitAsync();
        try
        {
            await Run.OutputAsync(
                "soffice",
                [
                    $"-env:UserInstallation={new Uri(s_profile.Value).AbsoluteUri}", "--headless", "--convert-to", filter,
                    "--outdir", folder, .. paths,
                ]);
        }
        finally
        {
            s_turn.Release();
        }
    }

    public static void RemoveProfile()
    {
        if (s_profile.IsValueCreated)
        {
            Directory.Delete(s_profile.Value, recursive: true);
        }
    }
}
