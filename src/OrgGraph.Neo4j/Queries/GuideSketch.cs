using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace OrgGraph.Neo4j.Queries;

/// <summary>How the picture of a query looks in Neo4j Browser: its style sheet's shapes and colours, made-up content.</summary>
internal static class GuideSketch
{
    private static readonly SketchKind s_unit = new("#F79767", 26);
    private static readonly SketchKind s_measure = new("#4C8EDA", 20);
    private static readonly SketchKind s_task = new("#57C7E3", 20);
    private static readonly SketchKind s_plan = new("#8DCC93", 26);

    private static readonly SketchTie s_leads = new("#D1393F", 4);
    private static readonly SketchTie s_responsible = new("#E08A1E", 3);
    private static readonly SketchTie s_assists = new("#6E9F5B", 1);
    private static readonly SketchTie s_other = new("#A5ABB6", 1);

    private sealed record SketchKind(string Colour, double Radius);

    private sealed record SketchTie(string Colour, double Width);

    private sealed record SketchNode(double X, double Y, SketchKind Kind, string Caption);

    private sealed record SketchLine(int From, int To, SketchTie Kind);

    /// <summary>A drawing as SVG; empty for a query that answers with a table.</summary>
    public static string Of(NamedQuery query) => query.Name switch
    {
        "around-unit" => Draw(
            [
                new(260, 100, s_unit, "水务局"), new(150, 50, s_measure, "1.1"), new(150, 150, s_measure, "2.3"),
                new(370, 100, s_measure, "4.2"), new(50, 50, s_unit, "财政局"), new(50, 150, s_unit, "住建委"),
                new(470, 50, s_unit, "各镇政府"), new(470, 150, s_unit, "公安局"),
            ],
            [
                new(0, 1, s_leads), new(0, 2, s_leads), new(0, 3, s_assists), new(4, 1, s_assists), new(5, 2, s_responsible),
                new(6, 3, s_leads), new(7, 3, s_assists),
            ]),
        "collaboration-map" => Draw(
            [
                new(240, 100, s_unit, "环境局"), new(110, 50, s_unit, "水务局"), new(110, 155, s_unit, "住建委"),
                new(360, 45, s_unit, "交通局"), new(380, 150, s_unit, "城管委"), new(480, 100, s_unit, "公安局"),
            ],
            [
                new(0, 1, s_other with { Width = 4 }), new(0, 2, s_other with { Width = 2 }), new(1, 2, s_other),
                new(0, 3, s_other with { Width = 3 }), new(0, 4, s_other with { Width = 4 }), new(3, 5, s_other),
                new(4, 5, s_other),
            ]),
        "plan-tree" => Draw(
            [
                new(50, 100, s_plan, "计划"), new(170, 50, s_task, "任务 1"), new(170, 150, s_task, "任务 2"),
                new(290, 30, s_measure, "1.1"), new(290, 90, s_measure, "1.2"), new(290, 160, s_measure, "2.1"),
                new(430, 60, s_unit, "水务局"), new(430, 150, s_unit, "住建委"),
            ],
            [
                new(1, 0, s_other), new(2, 0, s_other), new(3, 1, s_other), new(4, 1, s_other), new(5, 2, s_other),
                new(6, 3, s_leads), new(6, 4, s_leads), new(7, 5, s_leads),
            ]),
        _ => "",
    };

    private static string Draw(ImmutableArray<SketchNode> nodes, ImmutableArray<SketchLine> lines)
    {
        var svg = new StringBuilder(
            """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 530 200" role="img" aria-label="示意 · sketch">""");
        foreach (var (from, to, kind) in lines)
        {
            svg.Append(
                CultureInfo.InvariantCulture,
                $"""
                 <line x1="{nodes[from].X}" y1="{nodes[from].Y}" x2="{nodes[to].X}" y2="{nodes[to].Y}"
                   stroke="{kind.Colour}" stroke-width="{kind.Width}"/>
                 """);
        }

        foreach (var (x, y, kind, caption) in nodes)
        {
            svg.Append(
                CultureInfo.InvariantCulture,
                $"""
                 <circle cx="{x}" cy="{y}" r="{kind.Radius}" fill="{kind.Colour}"/>
                 <text x="{x}" y="{y + 4}" text-anchor="middle" font-size="12">{caption}</text>
                 """);
        }

        return svg.Append("</svg>").ToString();
    }
}
