using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using OrgGraph.Documents.Formats.Packages;
using OrgGraph.Documents.Sources;
using OrgGraph.Model.Sources;
using RunText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace OrgGraph.Documents.Formats.Word;

/// <summary>
/// Reads blocks in order: paragraphs to lines, tables to known tables, text boxes behind the paragraph that holds them.
/// </summary>
internal sealed class WordBodyReader(
    DocumentInput input, DocumentContentBuilder builder, WordStyles styles, WordNumbering numbering, WordNotes notes)
{
    private const string ContentsGallery = "Table of Contents";

    private readonly WordParagraphReader _paragraphs = new(styles, notes);
    private int _paragraph;
    private int _table;
    private string _carried = "";

    /// <summary>Reads what a container holds.</summary>
    public void Read(OpenXmlElement container)
    {
        foreach (var block in Blocks(container))
        {
            input.CancellationToken.ThrowIfCancellationRequested();
            switch (block)
            {
                case Paragraph paragraph:
                    ReadParagraph(paragraph);
                    break;
                case Table table:
                    ReadTable(table);
                    break;
                case SdtBlock contents:
                    notes.Tell(Aside.Contents, contents.InnerText, NextPlace());
                    break;
                case AltChunk:
                    notes.CountPicture(NextPlace());
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Tells what belongs to no place.</summary>
    public void Finish()
    {
        AddCarried();
        notes.Finish();
    }

    private void ReadParagraph(Paragraph paragraph)
    {
        var place = NextPlace();
        _paragraph++;
        var boxes = new List<TextBoxContent>();
        var text = TextOf(paragraph, place, boxes);
        if (styles.IsContents(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value))
        {
            notes.Tell(Aside.Contents, text, place);
        }
        else if (HasDeletedMark(paragraph))
        {
            _carried += text;
        }
        else
        {
            AddLine(text);
        }

        foreach (var box in boxes)
        {
            Read(box);
        }
    }

    private void AddLine(string text)
    {
        builder.AddLine(_carried + text, new SourcePlace(null, _paragraph, 1, PlaceKind.Characters));
        _carried = "";
    }

    private SourcePlace NextPlace() => new(null, _paragraph + 1, 1, PlaceKind.Characters);

    private string TextOf(Paragraph paragraph, SourcePlace place, List<TextBoxContent> boxes)
    {
        var text = _paragraphs.Read(paragraph, place, boxes);
        if (HasDeletedMark(paragraph))
        {
            notes.CountChange(place);
            return text;
        }

        return numbering.Next(paragraph.ParagraphProperties) + text;
    }

    private static bool HasDeletedMark(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.ParagraphMarkRunProperties is { } mark
        && (mark.GetFirstChild<Deleted>() is not null || mark.GetFirstChild<MoveFrom>() is not null);

    private void ReadTable(Table table)
    {
        var grid = WordGrid.Read(table, input, SourcePart.OfTable(_table + 1));
        if (IsLayout(grid))
        {
            foreach (var cell in grid.Rows.SelectMany(r => r.Cells))
            {
                Read(cell.Content);
            }

            return;
        }

        AddCarried();
        var name = SourcePart.OfTable(++_table);
        var known = builder.BeginTable();
        for (var row = 0; row < grid.Rows.Count; row++)
        {
            input.CancellationToken.ThrowIfCancellationRequested();
            known.BeginRow(grid.Rows[row].IsHeader);
            if (grid.Rows[row].IsChange)
            {
                notes.CountChange(new SourcePlace(name, row + 1, 1, PlaceKind.Cell));
            }

            foreach (var cell in grid.Rows[row].Cells)
            {
                var place = new SourcePlace(name, row + 1, cell.Column + 1, PlaceKind.Cell);
                known.AddCell(cell.Column, TextOf(cell.Content, place), place, cell.ColumnSpan, cell.RowSpan);
            }
        }

        known.End();
    }

    private void AddCarried()
    {
        if (_carried.Length > 0)
        {
            AddLine("");
        }
    }

    // Rows of one filled cell hold no table: a frame around text, or around the tables in it.
    private static bool IsLayout(WordGrid grid) => grid.Rows.TrueForAll(r => r.Cells.Count(c => HasContent(c.Content)) <= 1);

    private static bool HasContent(OpenXmlElement element) =>
        element.Descendants().Any(d => d is RunText { Text.Length: > 0 } or NumberingProperties or SymbolChar);

    // paragraphs as lines; the rows of a table within as lines, too
    private string TextOf(OpenXmlElement cell, SourcePlace place)
    {
        var lines = new List<string>();
        AddLines(cell, place, lines);
        return string.Join('\n', lines);
    }

    private void AddLines(OpenXmlElement container, SourcePlace place, List<string> lines)
    {
        var carried = "";
        foreach (var block in Blocks(container))
        {
            if (block is Paragraph paragraph)
            {
                var boxes = new List<TextBoxContent>();
                carried += TextOf(paragraph, place, boxes);
                if (!HasDeletedMark(paragraph))
                {
                    AddFilled(lines, carried);
                    carried = "";
                }

                foreach (var box in boxes)
                {
                    AddLines(box, place, lines);
                }
            }
            else if (block is Table table)
            {
                foreach (var row in WordGrid.Read(table, input, SourcePart.OfTable(_table)).Rows)
                {
                    AddFilled(lines, string.Join(' ', row.Cells.Select(c => TextOf(c.Content, place)).Where(t => t.Length > 0)));
                }
            }
        }

        AddFilled(lines, carried);
    }

    private static void AddFilled(List<string> lines, string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            lines.Add(text.Trim());
        }
    }

    /// <summary>Paragraphs and tables, out of the wrappers around them; a table of contents as its wrapper.</summary>
    private static IEnumerable<OpenXmlElement> Blocks(OpenXmlElement container)
    {
        foreach (var child in container.ChildElements)
        {
            var inner = child switch
            {
                Paragraph or Table or AltChunk => null,
                SdtBlock block when IsContents(block) => null,
                SdtBlock block => block.SdtContentBlock,
                AlternateContent alternatives => WordParagraphReader.Choose(alternatives),
                SectionProperties or TableCellProperties or TableProperties => new SdtContentBlock(),
                _ => child,
            };
            if (inner is null)
            {
                yield return child;
                continue;
            }

            foreach (var block in Blocks(inner))
            {
                yield return block;
            }
        }
    }

    private static bool IsContents(SdtBlock block) =>
        block.SdtProperties?.Descendants<DocPartGallery>().FirstOrDefault()?.Val?.Value == ContentsGallery;
}
