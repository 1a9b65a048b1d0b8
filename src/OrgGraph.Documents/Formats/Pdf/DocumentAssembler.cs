using OrgGraph.Documents.Sources;
using OrgGraph.Model.Findings;

namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>Sets the pages together: tables and paragraphs over page ends joined, in one text with its places.</summary>
internal static class DocumentAssembler
{
    /// <summary>Adds all pages' content to the builder. Linear in it.</summary>
    public static void Assemble(List<PageBlocks> pages, DocumentContentBuilder builder, CancellationToken cancellationToken)
    {
        var writer = new Writer(builder);
        foreach (var page in pages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < page.Blocks.Count; i++)
            {
                writer.Add(page.Blocks[i], beginsPage: i == 0);
            }
        }

        writer.Flush();
    }

    private sealed class Writer(DocumentContentBuilder builder)
    {
        private readonly List<PageBlock> _paragraph = [];
        private PageTable? _table;

        public void Add(PageBlock block, bool beginsPage)
        {
            if (block.Table is { } table)
            {
                FlushParagraph();
                AddTable(table, beginsPage);
                return;
            }

            FlushTable();
            if (_paragraph.Count > 0 && !Paragraphs.GoesOn(_paragraph[^1], block))
            {
                FlushParagraph();
            }

            _paragraph.Add(block);
        }

        public void Flush()
        {
            FlushParagraph();
            FlushTable();
        }

        private void AddTable(PageTable table, bool beginsPage)
        {
            if (_table is { } open && beginsPage && TablesOverPages.TryJoin(open, table, out var header) is { } joined)
            {
                foreach (var row in header)
                {
                    builder.Note(FindingKind.HeaderRepeated, PageText.PlaceOf(row.Cells[0].Page, row.Cells[0].PageRow));
                }

                _table = joined;
                return;
            }

            FlushTable();
            _table = table;
        }

        private void FlushParagraph()
        {
            if (_paragraph.Count > 0)
            {
                builder.AddLine(Paragraphs.Join(_paragraph));
                _paragraph.Clear();
            }
        }

        private void FlushTable()
        {
            if (_table is not { } table)
            {
                return;
            }

            _table = null;
            var texts = new TableTexts(table);
            var writer = builder.BeginTable();
            foreach (var row in table.Rows)
            {
                writer.BeginRow(isGuessed: row.IsGuessed);
                foreach (var cell in row.Cells)
                {
                    writer.AddCell(cell.Column, texts.TextOf(cell), cell.ColumnSpan, cell.RowSpan);
                }
            }

            writer.End();
        }
    }
}
