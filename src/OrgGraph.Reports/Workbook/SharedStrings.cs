using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OpenXmlText = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace OrgGraph.Reports.Workbook;

/// <summary>The texts of a workbook, each stored once, in the order in which they are first used.</summary>
internal sealed class SharedStrings
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private uint _uses;

    /// <summary>The place of a text; it is added when it is new.</summary>
    public int PlaceOf(string text)
    {
        _uses++;
        var clean = CellText.Of(text);
        if (!_places.TryGetValue(clean, out var place))
        {
            place = _places.Count;
            _places.Add(clean, place);
        }

        return place;
    }

    /// <summary>Writes the table, once all sheets are written.</summary>
    public void Write(SharedStringTablePart part)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new SharedStringTable { Count = _uses, UniqueCount = (uint)_places.Count });
        foreach (var text in _places.OrderBy(p => p.Value).Select(p => p.Key))
        {
            writer.WriteElement(new SharedStringItem(new OpenXmlText(text)
            {
                Space = text.Length != text.Trim().Length || text.Contains('\n', StringComparison.Ordinal)
                    ? SpaceProcessingModeValues.Preserve
                    : null,
            }));
        }

        writer.WriteEndElement();
    }
}
