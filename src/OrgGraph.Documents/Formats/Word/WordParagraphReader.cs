using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using OrgGraph.Documents.Formats.Packages;
using OrgGraph.Documents.Sources;
using OrgGraph.Model.Sources;
using Math = DocumentFormat.OpenXml.Math;
using RunText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace OrgGraph.Documents.Formats.Word;

/// <summary>The text of a paragraph as Word shows it: changes accepted, results of fields, no hidden text.</summary>
internal sealed class WordParagraphReader(WordStyles styles, WordNotes notes)
{
    // a field may reach over several paragraphs; true while its code goes on
    private readonly Stack<bool> _fields = new();
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _hidden = new();
    private string? _style;
    private SourcePlace _place;
    private List<TextBoxContent> _boxes = [];

    /// <summary>Reads a paragraph.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="boxes">Receives the text boxes that hang on it.</param>
    public string Read(Paragraph paragraph, SourcePlace place, List<TextBoxContent> boxes)
    {
        (_style, _place, _boxes) = (paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value, place, boxes);
        _text.Clear();
        ReadChildren(paragraph);
        if (_hidden.Length > 0)
        {
            notes.Tell(Aside.HiddenText, _hidden.ToString(), place);
            _hidden.Clear();
        }

        return _text.ToString();
    }

    private void ReadChildren(OpenXmlElement element)
    {
        foreach (var child in element.ChildElements)
        {
            Read(child);
        }
    }

    private void Read(OpenXmlElement element)
    {
        switch (element)
        {
            case Run run:
                ReadRun(run);
                break;
            case RunText or Math.Text:
                Add(element.InnerText);
                break;
            case TabChar or PositionalTab:
                Add("\t");
                break;
            case Break or CarriageReturn:
                Add("\n");
                break;
            case NoBreakHyphen:
                Add("-");
                break;
            case SymbolChar symbol:
                Add(WordSymbols.Find(symbol.Char?.Value, symbol.Font?.Value));
                break;
            case DeletedRun or MoveFromRun:
                notes.CountChange(_place);
                break;
            case InsertedRun or MoveToRun:
                notes.CountChange(_place);
                ReadChildren(element);
                break;
            case FieldChar field:
                ReadField(field);
                break;
            case FootnoteReference or EndnoteReference or CommentReference:
                notes.TellReference(element, _place);
                break;
            case SdtRun content:
                if (content.SdtProperties?.GetFirstChild<ShowingPlaceholder>() is null && content.SdtContentRun is { } inner)
                {
                    ReadChildren(inner);
                }

                break;
            case Ruby ruby:
                ReadChildren(ruby.RubyBase ?? (OpenXmlElement)new RubyBase());
                break;
            case AlternateContent alternatives:
                ReadChildren(Choose(alternatives));
                break;
            case Drawing or Picture or EmbeddedObject:
                ReadDrawing(element);
                break;
            case ParagraphProperties or RunProperties or DeletedText or FieldCode or DeletedFieldCode or SdtProperties:
                break;
            default:
                ReadChildren(element);
                break;
        }
    }

    /// <summary>The branch of alternatives to read: the newest, unless it is empty.</summary>
    public static OpenXmlElement Choose(AlternateContent alternatives) =>
        (OpenXmlElement?)alternatives.Elements<AlternateContentChoice>().FirstOrDefault(c => c.HasChildren)
        ?? alternatives.GetFirstChild<AlternateContentFallback>() ?? (OpenXmlElement)new AlternateContentFallback();

    private void ReadRun(Run run)
    {
        if (!styles.IsHidden(run.RunProperties, _style))
        {
            ReadChildren(run);
        }
        else if (!_fields.Contains(item: true))
        {
            // the marks of fields and notes are often hidden themselves, and go on counting
            foreach (var field in run.Elements<FieldChar>())
            {
                ReadField(field);
            }

            _hidden.Append(string.Concat(run.Elements<RunText>().Select(t => t.Text)));
        }
    }

    private void ReadField(FieldChar field)
    {
        switch (field.FieldCharType?.InnerText)
        {
            case "begin":
                _fields.Push(item: true);
                break;
            case "separate" when _fields.TryPop(out _):
                _fields.Push(item: false);
                break;
            case "end":
                _fields.TryPop(out _);
                break;
            default:
                break;
        }
    }

    private void ReadDrawing(OpenXmlElement drawing)
    {
        var found = false;
        foreach (var box in drawing.Descendants<TextBoxContent>().Where(b => !IsWithinBox(b, drawing) && !IsFallback(b, drawing)))
        {
            _boxes.Add(box);
            found = true;
        }

        if (!found)
        {
            notes.CountPicture(_place);
        }
    }

    // a box within a box is read with it
    private static bool IsWithinBox(OpenXmlElement box, OpenXmlElement drawing) =>
        box.Ancestors().TakeWhile(a => a != drawing).Any(a => a is TextBoxContent);

    // of a shape within a group, the older form
    private static bool IsFallback(OpenXmlElement box, OpenXmlElement drawing) =>
        box.Ancestors().TakeWhile(a => a != drawing).Any(a => a is AlternateContentFallback);

    private void Add(string text)
    {
        if (!_fields.Contains(item: true))
        {
            _text.Append(text);
        }
    }
}
