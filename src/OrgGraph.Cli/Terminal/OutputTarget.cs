using System.Collections.Frozen;
using System.Text;
using OrgGraph.Reports.Output;

namespace OrgGraph.Cli.Terminal;

/// <summary>Where rows go, and in which format: standard output, or a file whose extension tells the format.</summary>
/// <param name="Format">One of <see cref="TableOutput.Formats"/>, or a file's: xlsx.</param>
/// <param name="Path">The file; null for standard output.</param>
internal sealed record OutputTarget(string Format, string? Path)
{
    private static readonly LocalizedText s_extensionOfOtherFormat = new(
        "“{0}”的扩展名与 --format {1} 不符", "the extension of '{0}' does not go with --format {1}");

    private static readonly LocalizedText s_extensionUnknown = new(
        "“{0}”的扩展名不代表任何格式；可以是 {1}，或用 --format 指定",
        "the extension of '{0}' stands for no format; there are {1}, or say --format");

    private const string Workbook = "xlsx";

    private static readonly FrozenDictionary<string, string> s_formats = new Dictionary<string, string>
    {
        [".xlsx"] = Workbook, [".csv"] = TableOutput.Csv, [".json"] = TableOutput.Json, [".txt"] = TableOutput.Table,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The target that the options ask for.</summary>
    /// <exception cref="OutputException">The path is a folder's.</exception>
    /// <exception cref="UsageException">The file's extension stands for no format, or for another than is asked for.</exception>
    public static OutputTarget Of(string? format, string? path)
    {
        if (path is null)
        {
            return new OutputTarget(format ?? TableOutput.Table, path);
        }

        OutputFile.CheckPath(path);
        var told = s_formats.GetValueOrDefault(System.IO.Path.GetExtension(path));
        if (told is null && format is null)
        {
            throw new UsageException(
                s_extensionUnknown.With(path, string.Join(' ', s_formats.Keys.Order(StringComparer.Ordinal))));
        }

        // a text file may hold any text
        return told is null or TableOutput.Table || format is null || format == told
            ? new OutputTarget(format ?? told!, path)
            : throw new UsageException(s_extensionOfOtherFormat.With(path, format));
    }

    /// <summary>Writes; a file is there whole or not at all.</summary>
    /// <param name="host">Where standard output is.</param>
    /// <param name="write">Writes the rows as text in a format.</param>
    /// <param name="writeWorkbook">Writes them as a workbook.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public void Write(
        CommandHost host, Action<string, CommandHost> write, Action<Stream> writeWorkbook, CancellationToken cancellationToken)
    {
        if (Path is null)
        {
            write(Format, host);
            return;
        }

        OutputFile.WriteTo(Path, stream =>
        {
            if (Format == Workbook)
            {
                writeWorkbook(stream);
                return;
            }

            using var writer =
                new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
            write(Format, host with { Out = writer, OutIsTerminal = false, Width = CommandHost.DefaultWidth });
        }, cancellationToken);
    }
}
