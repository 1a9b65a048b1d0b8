using System.Collections.Immutable;
using OrgGraph.Web.Serving;

namespace OrgGraph.Web.Pages;

/// <summary>What an address, or a page, wants drawn of the plans chosen; null stands for what the kind does by itself.</summary>
/// <param name="Kind">The kind of diagram.</param>
/// <param name="Unit">The unit that it is about.</param>
/// <param name="Paper">The paper.</param>
internal sealed record WantedDrawing(string Kind, string? Unit = null, string? Paper = null)
{
    /// <summary>A sheet as wide as a screen, on which a page shows what fits without turning.</summary>
    public const string Slide = "16:9";

    /// <summary>The numbers of measures, several in a text with commas between them.</summary>
    public ImmutableArray<string> Measures { get; init; } = [];

    /// <summary>What a matrix has as columns.</summary>
    public string? Columns { get; init; }

    /// <summary>The layout.</summary>
    public string? Layout { get; init; }

    /// <summary>What an address says.</summary>
    public static WantedDrawing Of(PageRequest request, string kind) =>
        new(kind, request.Value("unit"), request.Value("paper"))
        {
            Measures = request.Values("measures"), Columns = request.Value("columns"), Layout = request.Value("layout"),
        };
}
