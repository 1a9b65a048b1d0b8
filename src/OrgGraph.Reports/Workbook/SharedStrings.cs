using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using OpenXmlText = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace OrgGraph.Reports.Workbook;

/// <summary>The texts of a workbook, each stored once, in the order in which they are first used.</summary>
internal sealed class SharedStrings
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<int, MarkedNames> _marked = [];
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

    /// <summary>The place of names of which some are marked.</summary>
    public int PlaceOf(MarkedNames names)
    {
        var text = names.Text;
        if (!ReferenceEquals(CellText.Of(text), text))
        {
            return PlaceOf(text); // what is cut or mended has no stretches any more
        }

        _uses++;
        var key = $"{text}\0{string.Concat(names.Marked.Select(m => m ? '1' : '0'))}"; // no text of a cell holds the first
        if (!_places.TryGetValue(key, out var place))
        {
            place = _places.Count;
            _places.Add(key, place);
            _marked.Add(place, names);
        }

        return place;
    }

    /// <summary>Writes the table, once all sheets are written.</summary>
    public void Write(Stream part)
    {
        using var writer = OpenXmlWriter.Create(part, Encoding.UTF8);
        writer.WriteStartElement(new SharedStringTable { Count = _uses, UniqueCount = (uint)_places.Count });
        foreach (var (text, place) in _places.OrderBy(p => p.Value))
        {
            if (_marked.TryGetValue(place, out var names))
            {
                writer.WriteElement(new SharedStringItem(names.Runs().Select(r => RunOf(r.Text, r.IsMarked))));
                continue;
            }

            writer.WriteElement(new SharedStringItem(new OpenXmlText(text)
            {
                Space = text.Length != text.Trim().Length || text.Contains('\n', StringComparison.Ordinal)
                    ? SpaceProcessingModeValues.Preserve
                    : null,
            }));
        }

        writer.WriteEndElement();
    }

    private static Run RunOf(string text, bool isMarked)
    {
        var run = new Run();
        if (isMarked)
        {
            run.Append(new RunProperties(
                new Bold(), new FontSize { Val = 11 }, new Color { Rgb = Styles.Marked }, new RunFont { Val = Styles.Font }));
        }

        run.Append(new OpenXmlText(text));
        return run;
    }
}
