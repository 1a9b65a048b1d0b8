using System.Globalization;
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
    private static readonly LocalizedText s_nothingToDraw =
        new("计划里没有责任关系，没有可画的", "the plans have no responsibility: there is nothing to draw");

    private static readonly LocalizedText s_layoutTaken = new("，选用", ", taken");

    private static readonly LocalizedText s_layoutWithout = new(
        "布局：这个版本只有 builtin（auto 即是）；msagl 的几种要含 MSAGL 的版本",
        "layout: this build has builtin only (auto means it); those of msagl take a build with MSAGL");

    private static readonly LocalizedText s_layout = new(
        "布局：auto（默认，各画一遍取较好的）、builtin、msagl（分层）、msagl-bundled（集束），协作图和牵动图还可用 msagl-mds、msagl-incremental",
        "layout: auto (default: draws with each, takes the best), builtin, msagl (layers), msagl-bundled, and for collaboration "
        + "and "
        + "calls msagl-mds, msagl-incremental");

    private const int MostAtMeeting = 40; // measures that are drawn without being asked for one by one

    private readonly CommandHost _host;
    private readonly Option<string?> _format;
    private readonly Option<string?> _paper;
    private readonly Option<string?> _unit;
    private readonly Option<string[]> _measures;
    private readonly Option<string?> _order;
    private readonly Option<string?> _columns;
    private readonly Option<string?> _font;
    private readonly Option<int?> _dpi;
    private readonly Option<DiagramDate?> _date;
    private readonly SelectionOptions _selection;
    private readonly DocumentedCommand _command;

    private DiagramCommand(CommandHost host)
    {
        _host = host;
        _command = new DocumentedCommand("diagram", host, new(
            "画出协调会用的图：A4、A3 或投影，SVG、HTML、PDF、PNG、PPTX 或 DOT；放不下时自动分页。\n"
            + "KIND 是下列之一：\n"
            + "  overview       责任分工一页总览：结论、负荷、分布、时限、会上要定的事\n"
            + "  responsibility 职责分工图（单位—措施；可用 --plan、--section、--unit 缩小范围）\n"
            + "  collaboration  协作网络     org     机构层级与负荷   matrix  单位×任务矩阵\n"
            + "  calls          谁牵头、牵动谁（箭头），互相牵动的圈子\n"
            + "  ego            一个单位的职责与协作单位（--unit）        meeting 参会单位与要求（--measures 或 --section）\n"
            + "  cascade        市级措施由区里哪些措施承接            compare 两个年份的对照",
            "Draws what a coordination meeting needs, for A4, A3 or a projector, as SVG, HTML, PDF, PNG, PPTX or DOT, "
            + "over as many\n"
            + "pages as it takes. KIND is one of\n"
            + "  overview       the finding on one page: load, where, with whom, until when, what to decide\n"
            + "  responsibility who does what: units and measures (narrow it with --plan, --section, --unit)\n"
            + "  collaboration  the network of units     org      hierarchy and load      matrix  units and tasks\n"
            + "  calls          who calls on whom (arrows), and in which circles\n"
            + "  ego            one unit and its partners (--unit)                        meeting who has to be there "
            + "(--measures, --section)\n"
            + "  cascade        which measures of a district carry out the city's         compare two years side by side"), new(
            "orggraph diagram responsibility 行动计划.txt --out 分工.pdf\n"
            + "orggraph diagram responsibility 计划文件夹 --section 水环境治理 --paper A3 --out 分工.svg\n"
            + "orggraph diagram ego 计划文件夹 --unit 区水务局 --out 水务局.pptx --paper 16:9\n"
            + "orggraph diagram meeting 行动计划.txt --measures 3.1 --measures 3.2 --out 会议.pdf\n"
            + "orggraph diagram collaboration graph.json --out 协作.html\n"
            + "orggraph diagram compare 2025.txt 2026.txt --out 对照.pdf",
            "orggraph diagram responsibility plan.txt --out who.pdf --lang en\n"
            + "orggraph diagram responsibility plans --section 水环境治理 --paper A3 --out who.svg\n"
            + "orggraph diagram ego plans --unit 区水务局 --out water.pptx --paper 16:9\n"
            + "orggraph diagram meeting plan.txt --measures 3.1 --measures 3.2 --out meeting.pdf\n"
            + "orggraph diagram collaboration graph.json --out network.html\n"
            + "orggraph diagram compare 2025.txt 2026.txt --out compare.pdf"));
        var kindName = _command.Required("kind", "KIND", new("图的种类", "the kind of diagram"));
        var files = _command.Files();
        var output = _command.Text("--out", "FILE", new(
            "写到哪个文件；SVG 和 PNG 一页一个文件：图-1.svg、图-2.svg …",
            "file to write; SVG and PNG are a file a page: name-1.svg, name-2.svg …"));
        _format = _command.OneOf("--format", ["svg", "html", "pdf", "png", "pptx", "dot", "msagl"], new(
            "格式（默认由 --out 的扩展名定）", "format (default: by the extension of --out)"));
        _paper = _command.OneOf("--paper", ["A4", "A3", "16:9"], new(
            "纸张：A4（默认）、A3 或 16:9（幻灯片）；横竖由图的种类定", "A4 (default), A3 or 16:9 (slides); the kind decides which way it lies"));
        var layoutName = _command.OneOf(
            "--layout", DiagramLayouts.Names, DiagramLayouts.HasMsagl ? s_layout : s_layoutWithout);
        _unit = _command.Text("--unit", "NAME", new(
            "一个单位：名称、别名或其中一段（ego 必需，responsibility 可用）",
            "one unit: name, second name or a part of one (needed by ego; responsibility takes it)"));
        _measures = _command.Texts("--measures", "NUMBER", new(
            "议题（meeting）：措施的编号，如 3.2，或完整编号；可重复",
            "the agenda (meeting): numbers of measures such as 3.2, or ids; may be repeated"));
        _order = _command.OneOf("--order", ["document", "crossings", "load", "likeness"], new(
            "措施的次序（responsibility）：document（默认，照原文）或 crossings（交叉最少）；单位的次序（matrix）：load（默认，按负荷）或 likeness（分工相近的相邻）",
            "order of measures (responsibility): document (default) or crossings (fewest); of units (matrix): load "
            + "(default) or likeness"));
        _columns = _command.OneOf("--columns", ["task", "section", "plan"], new(
            "矩阵的列（matrix）：task、section 或 plan（默认自动）", "columns (matrix): task, section or plan (default: what suits)"));
        var title = _command.Text("--title", "TEXT", new("标题（默认为图中的结论）", "the title (default: what the diagram finds)"));
        _font = _command.Text("--font", "NAME|FILE", new(
            "PDF 的字体：名称或文件；没有时改用现有字体并说明", "font of a PDF: name or file; where it is missing another one is taken and named"));
        _dpi = _command.Value<int?>(
            "--dpi", "N", new("PNG 的分辨率，每英寸 36 至 600 点（默认 150）", "dots per inch of a PNG, 36 to 600 (default 150)"),
            new("36 至 600 的整数", "a whole number from 36 to 600"),
            text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var dpi) && dpi is >= 36 and <= 600
                ? dpi : null);
        _date = _command.Value<DiagramDate?>(
            "--date", "DATE", new("页脚日期：2026-03-01，或 none（默认今天）", "date in the footer: 2026-03-01, or none (default today)"),
            new("日期，如 2026-03-01，或 none", "a date such as 2026-03-01, or none"),
            text => DiagramWords.TryDate(text, out var date) ? new DiagramDate(date) : null);
        var verbose = _command.Flag("--verbose", new("说明自动布局为什么选中哪一种", "tell why auto took which layout"));
        _selection = new SelectionOptions(_command);
        var reading = new ReadingOptions(_command, files);
        _command.SetAction(async (parsed, cancellationToken) =>
        {
            var kind = KindOf(parsed, parsed.GetRequiredValue(kindName));
            var path = parsed.GetValue(output) ?? throw new UsageException(new(
                "缺少 --out：写到哪个文件", "--out is missing: the file to write"));
            OutputFile.CheckPath(path);
            var target = new DiagramTarget(FormatOf(parsed, path), path, WritingOf(parsed));
            var layout = parsed.GetValue(layoutName) ?? DiagramLayouts.Auto;
            if (layout != DiagramLayouts.Auto)
            {
                DiagramLayouts.EngineOf(layout, kind); // refuses before anything is read
            }

            var input = await ShownInputs.ReadGraphAsync(
                parsed.GetRequiredValue(files), reading.InputOptionsOf(parsed, path), host, cancellationToken);
            if (input.Graph is not { Responsibilities.IsEmpty: false } whole)
            {
                host.Fail(input.Graph is null ? Messages.NothingWritten : s_nothingToDraw);
                return ExitCode.Findings;
            }

            _selection.TellSections(parsed, whole);
            var graph = _selection.RequestOf(parsed).Select(whole);
            if (kind == DiagramKinds.Meeting && parsed.GetResult(_measures) is null && graph.Measures.Length > MostAtMeeting)
            {
                throw new UsageException(new(
                    "会议图要说明讨论哪些措施（现有 {0} 条）：用 --measures 写编号，或用 --section、--plan 选一部分",
                    "a meeting needs to know its measures (there are {0}): number them with "
                    + "--measures, or choose some with --section or --plan"), graph.Measures.Length);
            }

            var page = new DiagramPage
            {
                Paper = ValueOf(parsed, _paper, DiagramWords.Papers, Paper.A4), Language = host.Language,
                Date = target.Options.Date, Whole = whole, Title = parsed.GetValue(title),
            };
            var request = RequestOf(parsed, kind, graph);
            var work =
                Task.Run(
                    () => DrawDiagram.Write(
                        kind, graph, request, page, layout, target, files => OutputFile.WriteAll(
                            [.. files.Select(f => new OutputFile(f.Path, f.Write))], cancellationToken),
                        cancellationToken),
                    cancellationToken);
            Tell(await ProgressDisplay.ShowAsync(work, new("绘图", "drawing"), host), parsed.GetValue(verbose));
            return reading.ExitCodeOf(parsed, input);
        });
    }

    public static Command Create(CommandHost host) => new DiagramCommand(host)._command;

    private void Tell(DrawnDiagram drawn, bool verbose)
    {
        foreach (var (name, _, found) in verbose && drawn.Tried.Length > 1 ? drawn.Tried : [])
        {
            if (found is not { } quality)
            {
                _host.Tell(new("{0}：一页放不下", "{0}: does not fit a page"), name);
                continue;
            }

            _host.Tell(
                new(
                    "{0}：{1} 页，交叉 {2}，压过方框 {3}，重叠 {4}，合计 {5}{6}",
                    "{0}: {1} pages, {2} crossings, {3} lines under boxes, {4} overlaps, {5} in all{6}"),
                name, quality.Pages, quality.Crossings, quality.ThroughNodes, quality.NodeOverlaps + quality.LabelOverlaps,
                quality.Cost.ToString("0", CultureInfo.InvariantCulture),
                name == drawn.Chosen ? s_layoutTaken : LocalizedText.Same(""));
        }

        foreach (var warning in drawn.Report.Warnings)
        {
            _host.TellLine(warning.In(_host.Language));
        }

        var files = drawn.Report.Files.Distinct(StringComparer.Ordinal).ToList();
        _host.Tell(
            new("已画出 {0} 页：{1}", "drew {0} pages: {1}"), drawn.Report.Files.Length,
            files.Count > 3 ? $"{files[0]} … {files[^1]}" : _host.List(files));
    }

    private string KindOf(ParseResult parsed, string kind)
    {
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
            if (parsed.IsGiven(option) && !kinds.Contains(kind, StringComparer.Ordinal))
            {
                throw new UsageException(new("{0} 图不用选项 {1}", "option {1} is not for {0} diagrams"), kind, option.Name);
            }
        }

        return kind == DiagramKinds.Ego && parsed.GetValue(_unit) is null
            ? throw new UsageException(new("ego 图需要 --unit：画哪个单位", "an ego diagram needs --unit"))
            : kind;
    }

    private DiagramFormat FormatOf(ParseResult parsed, string output) =>
        (parsed.GetValue(_format) is { } format ? DiagramFile.FormatOf("x." + format) : DiagramFile.FormatOf(output))
        ?? throw new UsageException(new(
            "从“{0}”看不出格式；请用扩展名 .svg .html .pdf .png .pptx .dot .msagl，或 --format",
            "'{0}' tells no format; end it in .svg .html .pdf .png .pptx .dot .msagl, or give --format"), output);

    private WriteOptions WritingOf(ParseResult parsed)
    {
        var options = new WriteOptions
        {
            Font = parsed.GetValue(_font),
            Date = parsed.GetValue(_date) is { } date ? date.Day : _host.Today(),
            Pictures = PngWriter.Instance,
            GeometryGraphs = GraphPackages.DiagramLayouts.GeometryGraphs,
        };
        return parsed.GetValue(_dpi) is { } dpi ? options with { Dpi = dpi } : options;
    }

    private DiagramRequest RequestOf(ParseResult parsed, string kind, ResponsibilityGraph graph) => new()
    {
        Unit = parsed.GetValue(_unit) is { } unit ? GraphNames.UnitOf(unit, graph) : null,
        Measures = parsed.GetValue(_measures) is { } measures ? GraphNames.MeasuresOf(measures, graph) : [],
        Shown = _selection.RequestOf(parsed) is { NamesPlans: true } named
            ? new ChosenYears([.. named.Years], IsAll: true) : ChosenYears.Newest,
        Years = kind == DiagramKinds.Compare ? [.. _selection.RequestOf(parsed).Resolve(graph).Years] : [],
        Order = ValueOf(parsed, _order, DiagramWords.Orders, MeasureOrder.Document),
        Rows = ValueOf(parsed, _order, DiagramWords.Rows, MatrixOrder.Load),
        Columns = ValueOf(parsed, _columns, DiagramWords.Columns, MatrixColumns.Auto),
    };

    private static T ValueOf<T>(
        ParseResult parsed, Option<string?> option, IReadOnlyDictionary<string, T> values, T otherwise) =>
        parsed.GetValue(option) is { } name && values.TryGetValue(name, out var value) ? value : otherwise;

    /// <summary>The date in the footer; none for a footer without one.</summary>
    private sealed record DiagramDate(DateOnly? Day);
}
