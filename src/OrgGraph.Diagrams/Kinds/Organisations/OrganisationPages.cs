using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Organisations;

/// <summary>Runs the tree down columns and pages; a heading is said again where its units go on in the next column.</summary>
internal sealed class OrganisationPages
{
    private const double ColumnGap = 16;

    /// <summary>Width in characters below which there is no further column.</summary>
    private const double NarrowestColumn = 19;

    private readonly ImmutableArray<OrganisationLine> _lines;
    private readonly Rect _area;
    private readonly TypeScale _type;
    private readonly OrganisationBox _box;
    private readonly double _width;

    /// <summary>Chooses as few columns as hold the tree on one page; the narrowest where none does.</summary>
    public OrganisationPages(GraphView view, ImmutableArray<OrganisationLine> lines, DiagramPage page, Rect area)
    {
        (_lines, _area, _type) = (lines, area, TypeScale.Of(page.Paper));
        var most = Math.Max(1, (int)((area.Width + ColumnGap) / ((_type.Body * NarrowestColumn) + ColumnGap)));
        var columns = 0;
        do
        {
            columns++;
            _width = (area.Width - ((columns - 1) * ColumnGap)) / columns;
            _box = new OrganisationBox(view, page, _width, lines);
        }
        while (columns < most && Fill(area.Height).Count > columns);
        Columns = columns;
    }

    private int Columns { get; }

    public IEnumerable<PageContent> Pages()
    {
        // all columns of all pages about alike
        var columns = Fill(_area.Height);
        var most = (columns.Count + Columns - 1) / Columns * Columns;
        for (var (low, high) = (0.0, _area.Height); high - low > 4;)
        {
            var tried = Fill((low + high) / 2);
            (columns, low, high) = tried.Count <= most ? (tried, low, (low + high) / 2) : (columns, (low + high) / 2, high);
        }

        return columns.Chunk(Columns).Select(page => new PageContent([.. page.SelectMany((c, i) => Draw(c, i, AirOf(page)))]));
    }

    // What a page leaves free goes between the lines, as far as they still hang together.
    private double AirOf(IReadOnlyCollection<List<int>> columns) => Math.Max(0, Math.Min(
        columns.Min(c => (_area.Height - c.Sum(line => _box.HeightOf(LineOf(line)))) / c.Count), _type.Body * 0.9));

    private OrganisationLine LineOf(int entry) => _lines[entry < 0 ? ~entry : entry];

    // Columns of lines; a repeated heading is a line below zero: ~index.
    private List<List<int>> Fill(double height)
    {
        var columns = new List<List<int>>();
        var column = new List<int>();
        var y = 0.0;
        for (var i = 0; i < _lines.Length; i++)
        {
            var needed = _box.HeightOf(_lines[i]) + Following(i);
            if (column.Count > 0 && y + needed > height)
            {
                columns.Add(column);
                column = [.. Repeated(i)];
                y = column.Sum(c => _box.HeightOf(_lines[~c]));
            }

            column.Add(i);
            y += _box.HeightOf(_lines[i]);
        }

        columns.Add(column);
        return columns;
    }

    // Headings stay with what follows them, units with their first branch.
    private double Following(int line)
    {
        if (line + 1 == _lines.Length || (_lines[line].Kind == LineKind.Unit && _lines[line + 1].Parent != line))
        {
            return 0;
        }

        return _box.HeightOf(_lines[line + 1]) + Following(line + 1);
    }

    private Stack<int> Repeated(int line)
    {
        var above = new Stack<int>();
        for (var parent = _lines[line].Parent; parent >= 0; parent = _lines[parent].Parent)
        {
            if (_lines[parent].Kind != LineKind.Unit)
            {
                above.Push(~parent);
            }
        }

        return above;
    }

    private IEnumerable<SceneItem> Draw(List<int> column, int index, double air)
    {
        var x = _area.X + (index * (_width + ColumnGap));
        var y = _area.Y;
        var places = new Dictionary<int, (Rect Place, string Id)>();
        var boxes = new List<SceneItem>();
        var ties = new List<SceneItem>();
        foreach (var entry in column)
        {
            var line = entry < 0 ? ~entry : entry;
            var place = _box.PlaceOf(_lines[line], x, y);
            var id = OrganisationBox.IdOf(_lines[line], line, index);
            boxes.AddRange(_box.Draw(_lines[line], place, id, entry < 0));
            if (_lines[line].Parent is >= 0 and var parent && places.TryGetValue(parent, out var above))
            {
                ties.Add(OrganisationBox.Tie(above.Place, above.Id, place, id));
            }

            places[line] = (place, id);
            y += _box.HeightOf(_lines[line]) + air;
        }

        return [.. ties, .. boxes];
    }
}
