using System.CommandLine;
using System.Globalization;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Options;
using OrgGraph.Cli.Terminal;
using OrgGraph.Cli.Texts;
using OrgGraph.Diagrams.Kinds;
using OrgGraph.Diagrams.Kinds.Matrices;
using OrgGraph.Diagrams.Kinds.Responsibilities;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Skia;
using OrgGraph.Diagrams.Writers;
using OrgGraph.Diagrams.Writers.Files;
using OrgGraph.Reports.Output;
using OrgGraph.Workspace.Selection;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Cli.Commands;

/// <summary><c>orggraph diagram</c>: draws plans.</summary>
internal sealed class DiagramCommand
{
    public const string Name = "diagram";

    private const int MostAtMeeting = 40; // measures that are drawn without being asked for one by one

    private readonly CommandHost _host;
    private readonly Language _language;
    private readonly Argument<string> _kind;
    private readonly Argument<string[]> _files;
    private readonly Option<string?> _out;
    private readonly Option<string?> _format;
    private readonly Option<string> _layout;
    private readonly Option<string?> _paper;
    private readonly Option<string?> _unit;
    private readonly Option<string[]> _measures;
    private readonly Option<string?> _order;
    private readonly Option<string?> _title;
    private readonly Option<string?> _columns;
    private readonly Option<string?> _font;
    private readonly Option<int?> _dpi;
    private readonly Option<string?> _date;
    private readonly Option<bool> _verbose;
    private readonly SelectionOptions _selection;
    private readonly ReadingOptions _reading;
    private readonly Command _command;

    private DiagramCommand(CommandHost host, Language language)
    {
        (_host, _language) = (host, language);
        _kind = new Argument<string>("kind") { Description = DiagramTexts.KindArgument.In(language), HelpName = "KIND" };
        _files = ReadingOptions.Files(ServerHelp.GraphFiles.In(language), "FILE|DIR|graph.json...");
        _out = TextOption("--out", DiagramTexts.Out, "FILE");
        _format = Choice("--format", DiagramTexts.Format, "svg", "html", "pdf", "png", "pptx", "dot", "msagl");
        _layout = Choice(
            "--layout", DiagramLayouts.HasMsagl ? DiagramTexts.Layout : DiagramTexts.LayoutWithout, [.. DiagramLayouts.Names])!;
        _paper = Choice("--paper", DiagramTexts.Paper, "A4", "A3", "16:9");
        _unit = TextOption("--unit", DiagramTexts.Unit, "NAME");
        _measures = OptionValues.Texts("--measures", DiagramTexts.Measures, "NUMBER", language);
        _order = Choice("--order", DiagramTexts.Order, "document", "crossings", "load", "likeness");
        _title = TextOption("--title", DiagramTexts.Title, "TEXT");
        _columns = Choice("--columns", DiagramTexts.Columns, "task", "section", "plan");
        _font = TextOption("--font", DiagramTexts.Font, "NAME|FILE");
        _dpi = new("--dpi") { Description = DiagramTexts.Dpi.In(language), HelpName = "N" };
        _dpi.RefuseUnless(text =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var dpi) && dpi is >= 36 and <= 600);
        _date = TextOption("--date", DiagramTexts.Date, "DATE");
        _date.RefuseUnless(text => DiagramWords.TryDate(text, out _));
        _verbose = new("--verbose") { Description = DiagramTexts.Verbose.In(language) };
        _command = new Command(Name, DiagramTexts.Diagram.In(language))
        {
            _kind, _files, _out, _format, _paper, _layout, _unit, _measures, _order, _columns, _title, _font, _dpi, _date,
            _verbose,
        };
        _selection = new SelectionOptions(_command, language);
        _reading = new ReadingOptions(_command, language);
        _command.SetAction(RunAsync);
    }

    public static Command Create(CommandHost host, Language language) => new DiagramCommand(host, language)._command;

    private Option<string?> TextOption(string name, LocalizedText description, string helpName) =>
        OptionValues.Text(name, description, helpName, _language);

    private Option<string?> Choice(string name, LocalizedText description, params string[] values) =>
        OptionValues.OneOf(name, description, values, _language);

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var kind = KindOf(parsed);
        var output = parsed.GetValue(_out) ?? throw new UsageException(DiagramTexts.OutMissing);
        OutputFile.CheckPath(output);
        var format = FormatOf(parsed, output);
        var layout = parsed.GetValue(_layout) ?? DiagramLayouts.Auto;
        if (layout != DiagramLayouts.Auto)
        {
            DiagramLayouts.EngineOf(layout, kind); // refuses before anything is read
        }

        var paper = ValueOf(parsed, _paper, DiagramWords.Papers, Paper.A4);
        var page = new DiagramPage { Paper = paper, Language = _language, Date = DateOf(parsed) };
        var input = await ShownInputs.ReadGraphAsync(
            parsed.GetRequiredValue(_files), _reading.InputOptionsOf(parsed, _host, output), _host, _language, cancellationToken);
        if (input.Graph is not { Responsibilities.IsEmpty: false })
        {
            Messages.WriteError(
                _host.Error, (input.Graph is null ? Messages.NothingWritten : DiagramTexts.NothingToDraw).In(_language),
                _language);
            return ExitCode.Findings;
        }

        _selection.TellSections(parsed, input.Graph, _host, _language);
        var graph = _selection.RequestOf(parsed).Select(input.Graph);
        if (kind == DiagramKinds.Meeting && parsed.GetResult(_measures) is null && graph.Measures.Length > MostAtMeeting)
        {
            throw new UsageException(DiagramTexts.MeasuresMissing.With(graph.Measures.Length));
        }

        page = page with { Whole = input.Graph, Title = parsed.GetValue(_title) };
        var request = RequestOf(parsed, kind, graph);
        try
        {
            var options = new WriteOptions
            {
                Font = parsed.GetValue(_font),
                Date = page.Date,
                Pictures = PngWriter.Instance,
                GeometryGraphs = GraphPackages.DiagramLayouts.GeometryGraphs,
            };
            options = parsed.GetValue(_dpi) is { } dpi ? options with { Dpi = dpi } : options;
            var work =
                Task.Run(
                    () => DrawDiagram.Write(
                        kind, graph, request, page, layout, new DiagramTarget(format, output, options),
                        files => Write(files, cancellationToken), cancellationToken),
                    cancellationToken);
            await ProgressDisplay.ShowAsync(work, () => (DiagramTexts.Drawing, 0), 1, _host, _language);
            Report(await work, verbose: parsed.GetValue(_verbose));
        }
        catch (DiagramException e)
        {
            Messages.WriteError(_host.Error, e.In(_language), _language);
            if (Hints.Of(e) is { } hint)
            {
                _host.Error.WriteLine(hint.In(_language));
            }

            return ExitCode.Findings;
        }

        return _reading.ExitCodeOf(parsed, input.Failed, input.ToReview);
    }

    private static void Write(
        IReadOnlyList<(string Path, Action<Stream> Write)> files, CancellationToken cancellationToken) =>
        OutputFile.WriteAll([.. files.Select(f => new OutputFile(f.Path, f.Write))], cancellationToken);

    private void Report(DrawnDiagram drawn, bool verbose)
    {
        var report = drawn.Report;
        foreach (var line in verbose && drawn.Tried.Length > 1 ? LayoutLines(drawn) : [])
        {
            _host.Error.WriteLine(line);
        }

        foreach (var warning in report.Warnings)
        {
            _host.Error.WriteLine(Printable.Of(warning.In(_language)));
        }

        var files = report.Files.Distinct(StringComparer.Ordinal).ToList();
        var names = files.Count > 3 ? $"{files[0]} … {files[^1]}" : string.Join(ReadTexts.Comma.In(_language), files);
        _host.Error.WriteLine(Printable.Of(DiagramTexts.Written.In(_language, report.Files.Length, names)));
    }

    private IEnumerable<string> LayoutLines(DrawnDiagram drawn) => drawn.Tried.Select(tried => tried.Quality is { } quality
        ? DiagramTexts.LayoutTried.In(
            _language, tried.Layout, quality.Pages, quality.Crossings, quality.ThroughNodes,
            quality.NodeOverlaps + quality.LabelOverlaps, quality.Cost.ToString("0", CultureInfo.InvariantCulture),
            tried.Layout == drawn.Chosen ? DiagramTexts.LayoutTaken.In(_language) : "")
        : DiagramTexts.LayoutFailed.In(_language, tried.Layout));

    private string KindOf(ParseResult parsed)
    {
        var kind = parsed.GetRequiredValue(_kind);
        if (!DiagramKinds.Names.Contains(kind, StringComparer.Ordinal))
        {
            throw DiagramKinds.Unknown(kind);
        }

        foreach (var (option, kinds) in ((Option, string[])[])
        [
            (_unit, [DiagramKinds.Responsibility, DiagramKinds.Ego]),
            (_measures, [DiagramKinds.Meeting]),
            (_order, parsed.GetValue(_order) is "load" or "likeness" ? [DiagramKinds.Matrix] : [DiagramKinds.Responsibility]),
            (_columns, [DiagramKinds.Matrix]),
        ])
        {
            if (parsed.GetResult(option) is { Implicit: false } && !kinds.Contains(kind, StringComparer.Ordinal))
            {
                throw new UsageException(DiagramTexts.OptionNotOfKind.With(kind, option.Name));
            }
        }

        return kind == DiagramKinds.Ego && parsed.GetValue(_unit) is null ? throw new UsageException(DiagramTexts.UnitMissing)
            : kind;
    }

    private DiagramFormat FormatOf(ParseResult parsed, string output) =>
        (parsed.GetValue(_format) is { } format ? DiagramFile.FormatOf("x." + format) : DiagramFile.FormatOf(output))
        ?? throw new UsageException(DiagramTexts.FormatUnknown.With(output));

    private DateOnly? DateOf(ParseResult parsed) =>
        parsed.GetValue(_date) is not { } text ? _host.Today()
        : DiagramWords.TryDate(text, out var date) ? date
        : null;

    private DiagramRequest RequestOf(ParseResult parsed, string kind, ResponsibilityGraph graph) => new()
    {
        Unit = parsed.GetValue(_unit) is { } unit ? GraphNames.UnitOf(unit, graph) : null,
        Measures = parsed.GetValue(_measures) is { } measures ? GraphNames.MeasuresOf(measures, graph) : [],
        Shown = _selection.RequestOf(parsed) is { NamesPlans: true } named
            ? new ChosenYears([.. named.Years], IsAll: true) : ChosenYears.Newest,
        Years = kind == DiagramKinds.Compare ? [.. _selection.RequestOf(parsed).Resolve(graph).Years] : [],
        Order = DiagramWords.Orders.GetValueOrDefault(parsed.GetValue(_order) ?? "", MeasureOrder.Document),
        Rows = DiagramWords.Rows.GetValueOrDefault(parsed.GetValue(_order) ?? "", MatrixOrder.Load),
        Columns = ValueOf(parsed, _columns, DiagramWords.Columns, MatrixColumns.Auto),
    };

    private static T ValueOf<T>(
        ParseResult parsed, Option<string?> option, IReadOnlyDictionary<string, T> values, T otherwise) =>
        parsed.GetValue(option) is { } name ? values[name] : otherwise;
}
