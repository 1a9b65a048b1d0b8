using OrgGraph.Diagrams.Kinds;
using OrgGraph.Diagrams.Writers.Svg;
using OrgGraph.Model.Json;
using OrgGraph.Workspace.Inputs;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.UseCases;

// Compiled to machine code, without reflection: plans are read, ranked, drawn, and written as JSON, which is read back.
var reading = await ReadPlans.ReadAsync(args, new InputOptions(), new LatestProgress<WorkProgress>(default), default);
var graph = InputGraph.Join(reading).Graph ?? throw new InvalidOperationException("nothing was read");
using var file = new MemoryStream();
GraphJson.Write(graph, file);
var again = GraphJson.Read(file.ToArray(), new List<string>());
var ranking = RankUnits.Rank(graph, new RankRequest(), progress: null, default);
var json = ResultJson.TextOf(ranking.ToDocument(top: 3), ResultJsonContext.Readable.RankDocument);
using var picture = new MemoryStream();
var page = new DiagramPage { Paper = Paper.A4, Language = Language.Chinese };
SvgWriter.Write(
    DrawDiagram.Draw(DiagramKinds.Overview, graph, new DiagramRequest(), page, default), page: 0, picture, default);
Console.WriteLine(
    $"plans {again.Plans.Length}, measures {again.Measures.Length}, units {again.Units.Length}, "
        + $"JSON {json.Length}, SVG {picture.Length}");
var isWhole = again.Responsibilities.Length == graph.Responsibilities.Length && picture.Length > 1000;
return reading.Failures.IsEmpty && isWhole ? 0 : 1;
