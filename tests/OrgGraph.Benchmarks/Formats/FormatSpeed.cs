using System.Diagnostics;
using System.Globalization;
using OrgGraph.Benchmarks.Generation;

namespace OrgGraph.Benchmarks.Formats;

/// <summary>
/// How fast Word documents, workbooks and PDFs are read, each kind by a process of its own: 100 documents of 100 rows, a workbook
/// of 100,000 rows, a PDF of 100 pages (by LibreOffice, where it is there).
/// </summary>
internal static class FormatSpeed
{
    private const int WordFiles = 100;
    private const int WordRows = 100;
    private const int ExcelRows = 100_000;
    private const int PdfRows = 1000;

    public static int Run(Arguments arguments, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("orggraph-formats-").FullName;
        try
        {
            output.WriteLine($"load of the machine: {LoadOfMachine()}; {Environment.ProcessorCount} cores");
            output.WriteLine("| files | measures | first reading (s) | best (s) | CPU, fewest (s) | peak memory (MB) |");
            output.WriteLine("|---|--:|--:|--:|--:|--:|");
            var word = Directory.CreateDirectory(Path.Combine(folder, "word")).FullName;
            var excel = Directory.CreateDirectory(Path.Combine(folder, "excel")).FullName;
            var pdf = Directory.CreateDirectory(Path.Combine(folder, "pdf")).FullName;
            for (var i = 0; i < WordFiles; i++)
            {
                OfficeFiles.WriteWord(PlanOf(i + 1, WordRows), Path.Combine(word, $"plan{i:000}.docx"));
            }

            Write(output, $"{WordFiles} docx of {WordRows} rows", word, arguments);
            OfficeFiles.WriteExcel(PlanOf(1, ExcelRows), Path.Combine(excel, "plan.xlsx"));
            Write(output, $"one xlsx of {ExcelRows:N0} rows", excel, arguments);
            var source = Path.Combine(folder, "plan.docx");
            OfficeFiles.WriteWord(PlanOf(1, PdfRows), source);
            if (Convert(source, pdf))
            {
                Write(output, $"one pdf of {PdfRows:N0} rows ({PagesOf(Directory.GetFiles(pdf)[0])} pages)", pdf, arguments);
            }
            else
            {
                output.WriteLine("no PDF: LibreOffice (soffice) is not there");
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static TruthPlan PlanOf(int seed, int rows) =>
        PlanGenerator.WithPlans(PlanLayout.TabSeparated, seed, 1, rows).Plans[0];

    private static void Write(TextWriter output, string name, string folder, Arguments arguments)
    {
        var start = OwnProgram.Start(
            "formats-of", "--in", folder, "--repeat", (arguments.Repeat ?? 3).ToString(CultureInfo.InvariantCulture));
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd().Trim().Split(' ');
        process.WaitForExit();
        var cells = said.Length == 5
            ? $"{said[0]} | {said[1]} | {said[2]} | {said[3]} | {long.Parse(said[4], CultureInfo.InvariantCulture) / 1_000_000}"
            : "failed | | | |";
        output.WriteLine($"| {name} | {cells} |");
    }

    private static bool Convert(string source, string folder)
    {
        try
        {
            var start = new ProcessStartInfo("soffice") { UseShellExecute = false, RedirectStandardOutput = true };
            foreach (var argument in (string[])
                     [$"-env:UserInstallation=file://{folder}-profile", "--headless", "--convert-to", "pdf", "--outdir", folder,
                         source])
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start)!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return Directory.GetFiles(folder).Length == 1;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static int PagesOf(string path)
    {
        using var document = UglyToad.PdfPig.PdfDocument.Open(path);
        return document.NumberOfPages;
    }

    private static string LoadOfMachine() =>
        File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "not told";
}
