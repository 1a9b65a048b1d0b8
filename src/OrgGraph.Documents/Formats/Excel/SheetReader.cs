using System.Globalization;
using System.Runtime.InteropServices;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using OrgGraph.Documents.Formats.Grids;
using OrgGraph.Documents.Formats.Packages;
using OrgGraph.Documents.Sources;

namespace OrgGraph.Documents.Formats.Excel;

/// <summary>Reads a sheet in one pass over its nodes; memory grows with its filled cells only.</summary>
internal sealed class SheetReader(DocumentInput input, List<string> shared, CellFormats formats)
{
    private const int MostMerges = 1_000_000;

    private readonly List<((int Column, int Row) First, (int Column, int Row) Last)> _merges = [];
    private SheetContent _sheet = null!;
    private long _characters;

    /// <summary>Reads a sheet.</summary>
    /// <exception cref="DocumentException">Over a limit.</exception>
    public SheetContent Read(WorksheetPart part)
    {
        _sheet = new SheetContent([], [], [], [], []);
        _merges.Clear();
        using (var stream = part.GetStream())
        using (var xml = XmlReader.Create(stream, PackageGuard.Xml))
        {
            ReadNodes(xml);
        }

        SortRows();
        SheetMerges.Apply(_sheet, _merges);
        return _sheet;
    }

    private void ReadNodes(XmlReader xml)
    {
        var row = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "row":
                    input.CancellationToken.ThrowIfCancellationRequested();
                    row = Number(xml.GetAttribute("r")) ?? row + 1;
                    ReadRow(xml, row);
                    break;
                case "col" when IsOn(xml.GetAttribute("hidden")):
                    if (Number(xml.GetAttribute("min")) is { } first && Number(xml.GetAttribute("max")) is { } last
                        && _sheet.HiddenColumns.Count < MostMerges)
                    {
                        _sheet.HiddenColumns.Add((first, last));
                    }

                    break;
                case "mergeCell":
                    if (CellReference.TryParseRange(xml.GetAttribute("ref"), out var from, out var to)
                        && _merges.Count < MostMerges)
                    {
                        _merges.Add((from, to));
                    }

                    break;
                default:
                    break;
            }
        }
    }

    private void ReadRow(XmlReader xml, int row)
    {
        var first = _sheet.Cells.Count;
        var hidden = IsOn(xml.GetAttribute("hidden"));
        var column = -1;
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
                {
                    column = CellReference.TryParse(xml.GetAttribute("r"), out var own, out _) ? own : column + 1;
                    ReadCell(xml, row, column);
                }
            }
        }

        var count = _sheet.Cells.Count - first;
        if (count == 0)
        {
            return;
        }

        SortCells(first, ref count);
        _sheet.Rows.Add(new GridRow(row, first, count));
        if (_sheet.Rows.Count > input.Limits.MaxRows)
        {
            throw Refusals.TooManyRows(input.Source, input.Limits.MaxRows);
        }

        if (hidden)
        {
            var stretches = _sheet.HiddenRows;
            if (stretches.Count > 0 && stretches[^1].Last == row - 1)
            {
                stretches[^1] = (stretches[^1].First, row);
            }
            else
            {
                stretches.Add((row, row));
            }
        }
    }

    private void ReadCell(XmlReader xml, int row, int column)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var type = xml.GetAttribute("t");
        var style = Number(xml.GetAttribute("s")) ?? 0;
        string? value = null;
        var formula = false;
        var depth = xml.Depth;

        // reading a value moves on to the node behind it
        for (var more = xml.Read(); more && xml.Depth > depth;)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "v")
            {
                value = xml.ReadElementContentAsString();
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "is")
            {
                value = SharedTexts.ReadRich(xml);
            }
            else
            {
                formula |= xml.NodeType == XmlNodeType.Element && xml.LocalName == "f";
                more = xml.Read();
            }
        }

        var text = TextOf(type, value, style);
        if ((formula && value is null) || type == "e")
        {
            _sheet.FormulasWithoutValue.Add((row, column + 1, text));
        }

        if (!string.IsNullOrWhiteSpace(text))
        {
            Add(column, text);
        }
    }

    private void Add(int column, string text)
    {
        if (column >= input.Limits.MaxColumns)
        {
            throw Refusals.TooWide(input.Source, "", input.Limits.MaxColumns);
        }

        _characters += text.Length;
        if (_characters > input.Limits.MaxCharacters)
        {
            throw Refusals.TooMuchText(input.Source, input.Limits.MaxCharacters);
        }

        _sheet.Cells.Add(new GridCell(column, text));
    }

    private string TextOf(string? type, string? value, int style) => (type, value) switch
    {
        (_, null) => "",
        ("s", _) => Number(value) is { } index && index < shared.Count ? shared[index] : "",
        ("inlineStr" or "str" or "e" or "d", _) => value,
        ("b", _) => value == "1" ? "TRUE" : "FALSE",
        _ => formats.Show(value, style),
    };

    // programs write cells in order; a file that does not is put right, the first of two cells in one place stays
    private void SortCells(int first, ref int count)
    {
        var cells = CollectionsMarshal.AsSpan(_sheet.Cells).Slice(first, count);
        var ordered = true;
        for (var i = 1; i < cells.Length && ordered; i++)
        {
            ordered = cells[i].Column > cells[i - 1].Column;
        }

        if (!ordered)
        {
            var sorted = cells.ToArray().DistinctBy(c => c.Column).OrderBy(c => c.Column).ToArray();
            _sheet.Cells.RemoveRange(first, count);
            _sheet.Cells.AddRange(sorted);
            count = sorted.Length;
        }
    }

    private void SortRows()
    {
        var rows = _sheet.Rows;
        for (var i = 1; i < rows.Count; i++)
        {
            if (rows[i].Number <= rows[i - 1].Number)
            {
                var sorted = rows.DistinctBy(r => r.Number).OrderBy(r => r.Number).ToArray();
                rows.Clear();
                rows.AddRange(sorted);
                return;
            }
        }
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsOn(string? value) => value is "1" or "true";
}
