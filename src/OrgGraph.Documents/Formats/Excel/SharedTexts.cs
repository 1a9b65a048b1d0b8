using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using OrgGraph.Documents.Formats.Packages;
using OrgGraph.Documents.Sources;

namespace OrgGraph.Documents.Formats.Excel;

/// <summary>The texts that cells of a workbook refer to by number.</summary>
internal static class SharedTexts
{
    public static List<string> Read(DocumentInput input, SharedStringTablePart? part)
    {
        var texts = new List<string>();
        if (part is null)
        {
            return texts;
        }

        using var stream = part.GetStream();
        using var xml = XmlReader.Create(stream, PackageGuard.Xml);
        var length = 0L;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                var text = ReadRich(xml);
                texts.Add(text);
                if ((length += text.Length) > input.Limits.MaxCharacters)
                {
                    throw Refusals.TooMuchText(input.Source, input.Limits.MaxCharacters);
                }
            }
        }

        return texts;
    }

    /// <summary>The text of an element with runs, which the reader stands on; phonetic guides are left out.</summary>
    public static string ReadRich(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        string? only = null;
        StringBuilder? joined = null;
        var depth = xml.Depth;
        var phonetic = 0;
        var inText = false;
        while (xml.Read() && xml.Depth > depth)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName == "t":
                    inText = !xml.IsEmptyElement;
                    break;
                case XmlNodeType.Element when xml.LocalName == "rPh" && !xml.IsEmptyElement:
                    phonetic++;
                    break;
                case XmlNodeType.EndElement when xml.LocalName == "t":
                    inText = false;
                    break;
                case XmlNodeType.EndElement when xml.LocalName == "rPh":
                    phonetic--;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
                    when inText && phonetic == 0:
                    if (only is null)
                    {
                        only = xml.Value;
                    }
                    else
                    {
                        (joined ??= new StringBuilder(only)).Append(xml.Value);
                    }

                    break;
                default:
                    break;
            }
        }

        return Clean(joined?.ToString() ?? only ?? "");
    }

    // control characters are written as _x000D_
    private static string Clean(string text) =>
        text.Contains("_x000", StringComparison.Ordinal)
            ? text.Replace("_x000D_", "", StringComparison.OrdinalIgnoreCase)
                .Replace("_x000A_", "\n", StringComparison.OrdinalIgnoreCase)
                .Replace("_x0009_", " ", StringComparison.Ordinal)
            : text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
