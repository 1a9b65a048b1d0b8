using OrgGraph.Model.Sources;
using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using OrgGraph.Documents.Formats.Html;
using OrgGraph.Documents.Formats.Texts;
using OrgGraph.Documents.Sources;
using Table = Markdig.Extensions.Tables.Table;

namespace OrgGraph.Documents.Formats.Markdown;

/// <summary>
/// Reads Markdown: headings, lists with their numbers, pipe and grid tables. A place is a line, or row and column of table
/// <c>t2</c>.
/// </summary>
public sealed class MarkdownReader : IDocumentReader
{
    private const string Format = "md";

    private static readonly MarkdownPipeline s_pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseGridTables().UseYamlFrontMatter().UsePreciseSourceLocation().Build();

    /// <inheritdoc/>
    public string Name => Format;

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions { get; } = [".md", ".markdown"];

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> content, string extension) =>
        Extensions.Contains(extension) || (extension is ".txt" && BeginsWithHeading(content));

    // # 青溪区2026年…: Markdown that was saved as text says so with its first line
    private static bool BeginsWithHeading(ReadOnlySpan<byte> content)
    {
        content = content.StartsWith("\uFEFF"u8) ? content[3..] : content;
        content = content.TrimStart(" \t\r\n"u8);
        return content.StartsWith("# "u8) || content.StartsWith("## "u8);
    }

    /// <inheritdoc/>
    public DocumentContent Read(DocumentInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var decoded = DecodedDocument.Read(input);
        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(GridTableWidths.Widen(decoded.Content), s_pipeline);
        }
        catch (ArgumentException)
        {
            // the parser's own limit of nesting
            throw Refusals.TooDeep(input.Source, input.Limits.MaxNesting);
        }

        var builder = new DocumentContentBuilder(input.Source, input.Limits);
        DecodedDocument.Tell(builder, decoded);
        new Blocks(input, builder).Read(document);
        return builder.Build($"{Format}, {decoded.Encoding}");
    }

    private sealed class Blocks(DocumentInput input, DocumentContentBuilder builder)
    {
        private int _table;

        public void Read(ContainerBlock container)
        {
            foreach (var block in container)
            {
                input.CancellationToken.ThrowIfCancellationRequested();
                switch (block)
                {
                    case Table table:
                        ReadTable(table);
                        AddBlank(block);
                        break;
                    case ListBlock list:
                        ReadList(list);
                        break;
                    case YamlFrontMatterBlock or LinkReferenceDefinitionGroup or HtmlBlock { Type: HtmlBlockType.Comment }:
                        break;
                    case ContainerBlock inner:
                        Read(inner);
                        break;
                    case HtmlBlock html
                        when html.Lines.ToString() is var markup && markup.Contains("<table", StringComparison.OrdinalIgnoreCase):
                        // tables with merged cells are written in the mark-up of web pages
                        _table = HtmlReader.ReadPage(input, builder, markup, _table);
                        break;
                    case LeafBlock leaf:
                        builder.AddLine(MarkdownText.Of(leaf), PlaceOf(leaf));
                        AddBlank(block);
                        break;
                    default:
                        break;
                }
            }
        }

        // the marker belongs to the first paragraph of an item
        private void ReadList(ListBlock list)
        {
            foreach (var item in list.OfType<ListItemBlock>())
            {
                var marker = list.IsOrdered ? $"{item.Order}{list.OrderedDelimiter} " : "";
                foreach (var block in item)
                {
                    if (block is LeafBlock leaf)
                    {
                        builder.AddLine(marker + MarkdownText.Of(leaf), PlaceOf(leaf));
                        marker = "";
                    }
                    else if (block is ListBlock inner)
                    {
                        ReadList(inner);
                    }
                    else if (block is Table table)
                    {
                        ReadTable(table);
                    }
                    else if (block is ContainerBlock container)
                    {
                        Read(container);
                    }
                }
            }

            AddBlank(list);
        }

        private void ReadTable(Table table)
        {
            var name = SourcePart.OfTable(++_table);
            var known = builder.BeginTable();
            var coveredTo = new Dictionary<int, int>();
            var number = 0;
            foreach (var row in table.OfType<TableRow>())
            {
                number++;
                known.BeginRow(row.IsHeader);
                var column = 0;
                foreach (var cell in row.OfType<TableCell>())
                {
                    var at = Math.Max(column, cell.ColumnIndex);
                    while (coveredTo.TryGetValue(at, out var last) && last >= number)
                    {
                        at++;
                    }

                    var (columns, rows) = (Math.Max(1, cell.ColumnSpan), Math.Max(1, cell.RowSpan));
                    known.AddCell(
                        at, MarkdownText.Of(cell), new SourcePlace(name, number, at + 1, PlaceKind.Cell), columns, rows);
                    for (var c = at; c < at + columns; c++)
                    {
                        coveredTo[c] = number + rows - 1;
                    }

                    column = at + columns;
                }
            }

            known.End();
        }

        private void AddBlank(Block block) => builder.AddLine("", PlaceOf(block));

        private static SourcePlace PlaceOf(Block block) => new(null, block.Line + 1, 1, PlaceKind.Characters);
    }
}
