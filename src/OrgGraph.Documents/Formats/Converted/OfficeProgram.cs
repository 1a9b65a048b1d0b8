namespace OrgGraph.Documents.Formats.Converted;

/// <summary>Finds LibreOffice: on the path, and where it is usually installed on Windows, Linux and macOS.</summary>
internal static class OfficeProgram
{
    private static readonly string[] s_names = OperatingSystem.IsWindows() ? ["soffice.exe"] : ["soffice", "libreoffice"];

    /// <summary>The program's path; null where there is none.</summary>
    public static string? Find() =>
        Folders().SelectMany(f => s_names.Select(n => Path.Combine(f, n))).FirstOrDefault(File.Exists);

    private static IEnumerable<string> Folders()
    {
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(
            Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            // a relative entry would find a program that lies beside the documents
            if (Path.IsPathFullyQualified(folder))
            {
                yield return folder;
            }
        }

        if (OperatingSystem.IsWindows())
        {
            foreach (var root in new[] { Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86,
                Environment.SpecialFolder.LocalApplicationData })
            {
                yield return Path.Combine(Environment.GetFolderPath(root), "LibreOffice", "program");
                yield return Path.Combine(Environment.GetFolderPath(root), "Programs", "LibreOffice", "program");
            }

            yield break;
        }

        yield return "/usr/bin";
        yield return "/usr/local/bin";
        yield return "/usr/lib/libreoffice/program";
        yield return "/snap/bin";
        yield return "/Applications/LibreOffice.app/Contents/MacOS";
        foreach (var folder in Directory.Exists("/opt") ? Directory.GetDirectories("/opt", "libreoffice*") : [])
        {
            yield return Path.Combine(folder, "program");
        }
    }
}
