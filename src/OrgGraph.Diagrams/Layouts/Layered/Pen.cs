using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Layouts.Layered;

/// <summary>Draws a route piece by piece.</summary>
internal sealed class Pen
{
    private readonly List<Curve> _curves = [];
    private Point _start;
    private Point _at;

    /// <summary>Begins at a point.</summary>
    public void MoveTo(Point point) => _start = _at = point;

    /// <summary>A level line; none where the pen is there already.</summary>
    public void LevelTo(double x) => LineTo(_at with { X = x });

    /// <summary>A straight line; none where the pen is there already.</summary>
    public void LineTo(Point end)
    {
        if (end != _at)
        {
            _curves.Add(CurvePath.Straight(_at, end).Curves[0]);
            _at = end;
        }
    }

    /// <summary>A curve that leaves and arrives level; straight where both ends are at one height.</summary>
    /// <param name="end">Where it ends.</param>
    /// <param name="reach">Share of the width that its control points reach in.</param>
    public void CurveTo(Point end, double reach)
    {
        if (end.Y == _at.Y)
        {
            LineTo(end);
            return;
        }

        var width = end.X - _at.X;
        CurveTo(_at with { X = _at.X + (reach * width) }, end with { X = end.X - (reach * width) }, end);
    }

    /// <summary>A curve.</summary>
    public void CurveTo(Point control1, Point control2, Point end)
    {
        _curves.Add(new Curve(control1, control2, end));
        _at = end;
    }

    /// <summary>What was drawn, or the same way back.</summary>
    public CurvePath Path(bool reverse = false)
    {
        if (_curves.Count == 0)
        {
            LineToItself();
        }

        if (!reverse)
        {
            return new CurvePath(_start, [.. _curves]);
        }

        var back = new Curve[_curves.Count];
        for (var i = 0; i < back.Length; i++)
        {
            var curve = _curves[^(i + 1)];
            back[i] = new Curve(curve.Control2, curve.Control1, i + 1 == back.Length ? _start : _curves[^(i + 2)].End);
        }

        return new CurvePath(_at, [.. back]);
    }

    /// <summary>Boxes that touch are tied by a line of no length.</summary>
    private void LineToItself() => _curves.Add(new Curve(_at, _at, _at));
}
