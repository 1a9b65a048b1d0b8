using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Kinds.Sheets;
using OrgGraph.Diagrams.Layouts;
using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Kinds.Organisations;

/// <summary>Governments and sorts of units as frames, units in them, with the lines of an engine.</summary>
internal sealed class OrganisationSheets(
    GraphView view, ImmutableArray<OrganisationLine> lines, DiagramPage page, Rect area)
{
    private const double Gap = 5;

    /// <summary>Share of the page's width that a unit's box has.</summary>
    private const double UnitShare = 0.23;

    /// <summary>Share of the page that boxes may cover, by a rough count, frames between them.</summary>
    private const double Density = 0.75;

    private readonly OrganisationBox _box = new(view, page, area.Width * UnitShare, lines);
    private readonly int[] _units = [.. Enumerable.Range(0, lines.Length).Where(i => lines[i].Load is not null)];

    /// <summary>From a unit to its branch.</summary>
    public static Stroke Branch { get; } = new(Palette.Muted, 1);

    /// <summary>Between counterparts of two levels.</summary>
    public static Stroke Counterpart { get; } = new(Palette.Accent, 0.8, [3, 2]);

    public ImmutableArray<PageContent> Pages(DrawingEngine engine, CancellationToken cancellationToken)
    {
        var drawing = new SheetDrawing(engine, area, TypeScale.Of(page.Paper));
        return SheetPages.Make(
            _units.Length, MayFit, (start, end) => drawing.Draw(SheetOf(_units[start..end]), cancellationToken),
            (start, end) => OrganisationLabels.Shown.In(page.Language, end - start), cancellationToken);
    }

    private bool MayFit(int start, int end) =>
        _units[start..end].Sum(i => (_box.HeightOf(Flat(i)) + Gap) * ((area.Width * UnitShare) + Gap))
            <= area.Width * area.Height * Density;

    private Sheet SheetOf(int[] units)
    {
        var at = units.Select((line, i) => (line, i)).ToDictionary(p => p.line, p => p.i);
        var heads = units.SelectMany(Above).Where(i => lines[i].Load is null).Distinct().Order().ToArray();
        var frameAt = heads.Select((line, i) => (line, i)).ToDictionary(p => p.line, p => p.i);
        var inFrame = units.ToLookup(i => Above(i).First(a => lines[a].Load is null));
        return new Sheet(
            [.. units.Select(i => new SheetBox(
                area.Width * UnitShare,
                _box.PlaceOf(Flat(i), 0, 0).Height,
                place => _box.Draw(Flat(i), place, IdOf(i), continued: false)))],
            [.. LinesAmong(units, at)],
            [.. heads.Select(i => new SheetFrame(
                lines[i].Title, [.. inFrame[i].Select(u => at[u])], lines[i].Parent >= 0 ? frameAt[lines[i].Parent] : null))],
            new LayoutSpacing(Gap, 18));
    }

    private IEnumerable<SheetLine> LinesAmong(int[] units, Dictionary<int, int> at)
    {
        var byId = units.ToDictionary(i => lines[i].Load!.Unit.Id, i => i, StringComparer.Ordinal);
        foreach (var unit in units)
        {
            if (at.TryGetValue(lines[unit].Parent, out var parent))
            {
                yield return LineOf(lines[unit].Parent, unit, parent, at[unit], Branch);
            }

            if (lines[unit].Load!.Unit.CounterpartId is { } id && byId.TryGetValue(id, out var other))
            {
                yield return LineOf(other, unit, at[other], at[unit], Counterpart);
            }
        }
    }

    private SheetLine LineOf(int from, int to, int first, int second, Stroke stroke) =>
        new(first, second, 1, path => new ConnectorItem(IdOf(from), IdOf(to), path, stroke));

    // a box of its own width: frames, not indents, show where it belongs
    private OrganisationLine Flat(int line) => lines[line] with { Depth = 1 };

    private string IdOf(int line) => OrganisationBox.IdOf(lines[line], line, 0);

    private IEnumerable<int> Above(int line)
    {
        for (var above = lines[line].Parent; above >= 0; above = lines[above].Parent)
        {
            yield return above;
        }
    }
}
