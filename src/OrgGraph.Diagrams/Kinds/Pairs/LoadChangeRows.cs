using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Pairs;

/// <summary>How the load of each unit changed: two bars and the difference; the largest change first.</summary>
internal sealed class LoadChangeRows(
    GraphView view, DiagramPage page, Rect area, ImmutableArray<UnitChange> changes, CompareOptions years)
{
    /// <summary>Points below which a change is none: they are shown with one decimal.</summary>
    private const double Least = 0.05;

    private readonly TypeScale _type = TypeScale.Of(page.Paper);

    private double Names => area.Width * 0.28;

    private double Figures => FontMetrics.Width("+000.0", _type.Body) + 4;

    public IReadOnlyList<FlowRow> All()
    {
        var most = changes.Select(c => Math.Max(c.Before?.Load ?? 0, c.After?.Load ?? 0)).DefaultIfEmpty(1).Max();
        var samples = Legend.Draw(Samples(), new Point(area.X, 0), area.Width, _type.Small);
        var head = new FlowHead(HeadHeight + samples.Height + 3, Head);
        return
        [
            .. changes.Select(
                (c, i) => new FlowRow(_type.Body * 2.1, y => Draw(c, y, Math.Max(most, 1e-9)), i == 0 ? 2 : 1, head)),
        ];
    }

    private double HeadHeight => _type.Heading * 1.6;

    // The bars' colours are told above them: no other page has any.
    private IEnumerable<SceneItem> Head(double y, bool continued)
    {
        var title = CompareLabels.LoadGroup.In(page.Language);
        yield return new TextItem(TextBreaker.Fit(
            continued ? FrameLabels.Continued.In(page.Language, title) : title,
            new Rect(area.X, y, area.Width, HeadHeight),
            new TextStyle(_type.Heading, Palette.Accent, Bold: true)));
        foreach (var item in Legend.Draw(Samples(), new Point(area.X, y + HeadHeight), area.Width, _type.Small).Items)
        {
            yield return item;
        }
    }

    private ImmutableArray<LegendEntry> Samples()
    {
        var language = page.Language;
        return
        [
            Legend.Note(CompareLabels.LoadWords.In(language)),
            Legend.Box(Palette.Rule, null, CompareLabels.Year.In(language, years.Before)),
            .. Sample(change => change > Least, CompareLabels.More),
            .. Sample(change => change < -Least, CompareLabels.Less),
            .. Sample(change => Math.Abs(change) <= Least, CompareLabels.Same),
        ];
        IEnumerable<LegendEntry> Sample(Func<double, bool> has, Label label) =>
            changes.Select(c => c.LoadGained).Where(has).Take(1)
            .Select(gained => Legend.Box(ColourOf(gained), null, label.In(language, years.After)));
    }

    private static Colour ColourOf(double gained) =>
        gained > Least ? Palette.Of(Role.Responsible) : gained < -Least ? Palette.Accent : Palette.Muted;

    private IEnumerable<SceneItem> Draw(UnitChange change, double y, double most)
    {
        var line = new Rect(area.X, y, area.Width, (_type.Body * 2.1) - 1.5);
        yield return new ShapeItem(
            line with { Width = Names },
            ShapeForm.Rectangle,
            Palette.Panel,
            null,
            TextBreaker.Fit(
                PlainText.OneLine(change.Unit.Id), line with { X = line.X + 4, Width = Names - 8 },
                new TextStyle(_type.Body, Palette.Ink)))
        {
            Id = "u:" + change.Unit.Id, Meaning = Tooltips.Of(view, change.Unit, page.Language),
        };
        var gained = change.LoadGained;
        var colour = ColourOf(gained);
        yield return new TextItem(TextBreaker.Fit(
            (gained > Least ? "+" : gained < -Least ? "−" : "±") + Text(Math.Abs(gained)),
            line with { X = line.X + Names + 4, Width = Figures },
            new TextStyle(_type.Body, colour, TextAlign.Right, Bold: true)));
        var x = line.X + Names + Figures + 14;
        var room = line.Right - x - (_type.Small * 17);
        var height = (line.Height - 5) / 2;
        foreach (var item in Bar(change.Before, new Rect(x, line.Y + 2, room * (change.Before?.Load ?? 0) / most, height),
            Palette.Rule)
            .Concat(Bar(change.After, new Rect(x, line.Y + 3 + height, room * (change.After?.Load ?? 0) / most, height), colour)))
        {
            yield return item;
        }

        var end = x + (room * Math.Max(change.Before?.Load ?? 0, change.After?.Load ?? 0) / most) + 6;
        yield return new TextItem(TextBreaker.Fit(
            WordsOf(change),
            new Rect(end, line.Y, _type.Small * 16.5, line.Height),
            new TextStyle(_type.Small, Palette.Muted)));
    }

    private static IEnumerable<SceneItem> Bar(UnitLoad? load, Rect place, Colour fill) =>
        load is null || place.Width <= 0 ? [] : [new ShapeItem(place, ShapeForm.Rectangle, fill, null)];

    private string WordsOf(UnitChange change) => $"{Text(change.Before?.Load ?? 0)} → {Text(change.After?.Load ?? 0)}"
        + (change switch
    {
        { Before: null } => "  " + CompareLabels.NewPart.In(page.Language),
        { After: null } => "  " + CompareLabels.NoPart.In(page.Language),
        _ => "",
    });

    private static string Text(double points) => points.ToString("0.#", CultureInfo.InvariantCulture);
}
