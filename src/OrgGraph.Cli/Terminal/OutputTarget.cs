using System.CommandLine;
using System.Text;
using OrgGraph.Cli.Hosting;
using OrgGraph.Reports.Output;

namespace OrgGraph.Cli.Terminal;

/// <summary>Where rows go, and in which format: standard output, or a file whose extension tells the format.</summary>
/// <param name="Format">One of <see cref="TableOutput.Formats"/>.</param>
/// <param name="Path">The file; null for standard output.</param>
internal sealed record OutputTarget(string Format, string? Path)
{
    /// <summary>The option <c>--format</c>.</summary>
    public static Option<string?> FormatOption(string description)
    {
        var option =
            new Option<string?>("--format") { Description = description, HelpName = string.Join('|', TableOutput.Formats) };
        return option.AcceptOnlyFromAmong([.. TableOutput.Formats]);
    }

    /// <summary>The target that the options ask for.</summary>
    /// <exception cref="OutputException">The path is a folder's.</exception>
    public static OutputTarget Of(string? format, string? path)
    {
        if (path is not null)
        {
            OutputFile.CheckPath(path);
        }

        return new OutputTarget(
            format ?? System.IO.Path.GetExtension(path)?.ToLowerInvariant() switch
            {
                ".csv" => TableOutput.Csv,
                ".json" => TableOutput.Json,
                _ => TableOutput.Table,
            },
            path);
    }

    /// <summary>Writes; a file is there whole or not at all.</summary>
    public void Write(CommandHost host, Action<string, CommandHost> write, CancellationToken cancellationToken)
    {
        if (Path is null)
        {
            write(Format, host);
            return;
        }

        OutputFile.WriteTo(Path, stream =>
        {
            using var writer =
                new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
            write(Format, host with { Out = writer, OutIsTerminal = false, Width = CommandHost.DefaultWidth });
        }, cancellationToken);
    }
}
