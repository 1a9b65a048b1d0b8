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

    private readonly ImmutableArray<OrganisationLine> _lines;
    private readonly Rect _area;
    private readonly OrganisationBox _box;
    private readonly int _columns;
    private readonly double _width;

    public OrganisationPages(GraphView view, ImmutableArray<OrganisationLine> lines, DiagramPage page, Rect area)
    {
        (_lines, _area) = (lines, area);
        var type = TypeScale.Of(page.Paper);
        _columns = Math.Max(1, (int)((area.Width + ColumnGap) / ((type.Body * 22) + ColumnGap)));
        _width = (area.Width - ((_columns - 1) * ColumnGap)) / _columns;
        _box = new OrganisationBox(view, page, _width, [.. lines.Select(l => l.Load?.Load ?? 0)]);
    }

    public IEnumerable<PageContent> Pages()
    {
        var columns = Fill(_area.Height);
        for (var (low, high) = (_area.Height / 4, _area.Height); columns.Count <= _columns && high - low > 4;)
        {
            var tried = Fill((low + high) / 2);
            (columns, low, high) = tried.Count <= _columns ? (tried, low, (low + high) / 2) : (columns, (low + high) / 2, high);
        }

        return columns.Chunk(_columns).Select(page => new PageContent([.. page.SelectMany(Draw)]));
    }

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

    // Headings stay with what follows them.
    private double Following(int line) => line + 1 < _lines.Length && _lines[line].Depth < 2
        ? _box.HeightOf(_lines[line + 1]) + Following(line + 1)
        : 0;

    private Stack<int> Repeated(int line)
    {
        var above = new Stack<int>();
        for (var parent = _lines[line].Parent; parent >= 0; parent = _lines[parent].Parent)
        {
            if (_lines[parent].Depth < 2)
            {
                above.Push(~parent);
            }
        }

        return above;
    }

    private IEnumerable<SceneItem> Draw(List<int> column, int index)
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
            y += _box.HeightOf(_lines[line]);
        }

        return [.. ties, .. boxes];
    }
}
