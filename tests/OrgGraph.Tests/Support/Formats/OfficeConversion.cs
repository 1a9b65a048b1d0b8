using System.Diagnostics;

namespace OrgGraph.Tests.Support.Formats;

/// <summary>Turns documents into other formats by LibreOffice, as a person would.</summary>
internal static class OfficeConversion
{
    public static byte[] Convert(byte[] content, string from, string to)
    {
        var program = Tools.Require("soffice");
        var folder = Directory.CreateTempSubdirectory("orggraph-test-").FullName;
        try
        {
            var source = Path.Combine(folder, "plan." + from);
            File.WriteAllBytes(source, content);
            var profile = new Uri(Path.Combine(folder, "profile")).AbsoluteUri;
            var start = new ProcessStartInfo(
                program, [$"-env:UserInstallation={profile}", "--headless", "--convert-to", to, "--outdir", Path.Combine(folder, "out"), source])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            };
            using var process = Process.Start(start)!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return File.ReadAllBytes(Path.Combine(folder, "out", "plan." + to));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
