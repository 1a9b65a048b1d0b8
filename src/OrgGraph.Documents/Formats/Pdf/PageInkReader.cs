using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>Runs a page's drawing commands and keeps its letters and straight lines, within the document's budget.</summary>
internal sealed class PageInkReader : BaseStreamProcessor<PageInk>
{
    // a light grey, as watermarks are set in; text to be read is darker
    private const double LightFrom = 0.6;

    private readonly PdfBudget _budget;
    private readonly double _width;
    private readonly double _height;
    private readonly PageShape _shape;
    private readonly Box _page;
    private readonly PathInk _path;
    private readonly List<DrawnLetter> _letters = [];
    private readonly Stack<Box> _clips = [];
    private Box _clip;
    private bool _clipping;
    private PdfPoint _start;
    private double _pictures;
    private int _nameless;
    private int _hidden;

    public PageInkReader(
        int pageNumber,
        IResourceStore resources,
        IPdfTokenScanner scanner,
        IPageContentParser parser,
        ILookupFilterProvider filters,
        CropBox cropBox,
        UserSpaceUnit unit,
        PageRotationDegrees rotation,
        in TransformationMatrix initialMatrix,
        PdfBudget budget)
        : base(pageNumber, resources, scanner, parser, filters, cropBox, unit, rotation, in initialMatrix, budget)
    {
        _budget = budget;
        var visible = cropBox.GetVisibleBounds(rotation);
        (_width, _height) = (visible.Width, visible.Height);
        _shape = new PageShape(_width, _height);
        _page = _shape.Box;
        _path = new PathInk(_shape);
        _clip = _page;
    }

    public override PageInk Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = pageNumberCurrent;
        CloneAllStates();
        ProcessOperations(operations);
        var turn = PageTurn.MostOf(_letters);
        var sideways = turn is Turn.Down or Turn.Up;
        return new PageInk(
            pageNumberCurrent,
            sideways ? _height : _width,
            sideways ? _width : _height,
            _letters.ConvertAll(l => PageTurn.Place(l, turn, _width, _height)),
            _path.Rules.ConvertAll(r => PageTurn.Place(r, turn, _width, _height)),
            _path.Fills.ConvertAll(b => PageTurn.Place(b, turn, _width, _height)),
            Math.Min(1, _pictures),
            _nameless,
            _hidden);
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        ArgumentNullException.ThrowIfNull(operations);
        foreach (var operation in operations)
        {
            _budget.SpendOperation();
            operation.Run(this);
        }
    }

    public override void PushState()
    {
        PdfBudget.CheckDepth(StackSize);
        base.PushState();
        _clips.Push(_clip);
    }

    public override void PopState()
    {
        base.PopState();
        _clip = _clips.TryPop(out var clip) ? clip : _page;
    }

    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        _budget.SpendLetter();
        var matrix = renderingMatrix.Multiply(textMatrix).Multiply(transformationMatrix);
        var from = matrix.Transform(new PdfPoint(0, 0));
        var to = matrix.Transform(new PdfPoint(characterBoundingBox.Width, 0));
        var up = matrix.Transform(new PdfPoint(0, 1));
        var size = Math.Sqrt(((up.X - from.X) * (up.X - from.X)) + ((up.Y - from.Y) * (up.Y - from.Y)));
        if (!double.IsFinite(size + from.X + from.Y + to.X + to.Y) || size is < 0.5 or > 2_000)
        {
            return;
        }

        if (unicode.Length == 1 && unicode[0] == code && !font.TryGetUnicode(code, out _))
        {
            _nameless++;
            unicode = "\uFFFD";
        }

        var text = LetterForms.Usual(unicode);
        if (text.Length == 0)
        {
            return;
        }

        var turn = font.IsVertical ? Turn.Stacked : PageTurn.Of(to.X - from.X, to.Y - from.Y, up.X - from.X, up.Y - from.Y);
        var letter = new DrawnLetter(
            text, from.X, _height - from.Y, to.X, _height - to.Y, size, turn, IsLight(currentState));
        var shown = PageTurn.Place(letter, Turn.None, _width, _height);
        if (!_page.Contains(shown.MiddleX, shown.MiddleY) || !_clip.Widened().Contains(shown.MiddleX, shown.MiddleY))
        {
            _hidden += shown.IsBlank ? 0 : 1;
            return;
        }

        _letters.Add(letter);
    }

    public override void BeginSubpath()
    {
    }

    public override PdfPoint? CloseSubpath()
    {
        AddSegment(CurrentPosition, _start);
        CurrentPosition = _start;
        return _start;
    }

    public override void MoveTo(double x, double y)
    {
        CurrentPosition = CurrentTransformationMatrix.Transform(new PdfPoint(x, y));
        _start = CurrentPosition;
    }

    public override void LineTo(double x, double y)
    {
        var end = CurrentTransformationMatrix.Transform(new PdfPoint(x, y));
        AddSegment(CurrentPosition, end);
        CurrentPosition = end;
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) => Curve(x3, y3);

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) => Curve(x3, y3);

    public override void Rectangle(double x, double y, double width, double height)
    {
        _budget.SpendSegment();
        var from = CurrentTransformationMatrix.Transform(new PdfPoint(x, y));
        var to = CurrentTransformationMatrix.Transform(new PdfPoint(x + width, y + height));
        _path.AddRectangle(from, to);
        CurrentPosition = _start = from;
    }

    public override void StrokePath(bool close)
    {
        if (close)
        {
            CloseSubpath();
        }

        _path.Stroke(_clip);
        EndPath();
    }

    public override void FillPath(FillingRule fillingRule, bool close)
    {
        _path.Fill(_clip);
        EndPath();
    }

    public override void FillStrokePath(FillingRule fillingRule, bool close)
    {
        if (close)
        {
            CloseSubpath();
        }

        _path.Fill(_clip);
        _path.Stroke(_clip);
        EndPath();
    }

    public override void EndPath()
    {
        if (_clipping && _path.Bounds() is { } box)
        {
            _clip = _clip.Intersect(box);
        }

        ClosePath();
    }

    public override void ClosePath()
    {
        _path.Clear();
        _clipping = false;
    }

    public override void ModifyClippingIntersect(FillingRule clippingRule) => _clipping = true;

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    public override void EndMarkedContent()
    {
    }

    public override void PaintShading(NameToken shading)
    {
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
        var shown = CurrentTransformationMatrix.Transform(rectangle).Normalise();
        _clip = _clip.Intersect(_shape.BoxOf(shown.BottomLeft, shown.TopRight));
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) => AddPicture();

    protected override void RenderInlineImage(InlineImage inlineImage) => AddPicture();

    private void AddPicture()
    {
        var matrix = CurrentTransformationMatrix;
        var shown = _shape.BoxOf(matrix.Transform(new PdfPoint(0, 0)), matrix.Transform(new PdfPoint(1, 1))).Intersect(_page);
        if (shown is { Width: > 0, Height: > 0 })
        {
            _pictures += shown.Width * shown.Height / Math.Max(1, _width * _height);
        }
    }

    private void Curve(double x, double y)
    {
        _budget.SpendSegment();
        _path.Curve();
        CurrentPosition = CurrentTransformationMatrix.Transform(new PdfPoint(x, y));
    }

    private void AddSegment(PdfPoint from, PdfPoint to)
    {
        _budget.SpendSegment();
        _path.Add(from, to);
    }

    private static bool IsLight(CurrentGraphicsState state)
    {
        if (state.AlphaConstantNonStroking < 1 - LightFrom)
        {
            return true;
        }

        if (state.CurrentNonStrokingColor is not { } color || color is PatternColor)
        {
            return false;
        }

        var (r, g, b) = color.ToRGBValues();
        return Math.Min(r, Math.Min(g, b)) >= LightFrom;
    }
}
