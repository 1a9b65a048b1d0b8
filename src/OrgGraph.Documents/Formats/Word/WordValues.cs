using System.Globalization;
using DocumentFormat.OpenXml;

namespace OrgGraph.Documents.Formats.Word;

/// <summary>Attributes as other programs write them: what is no number counts as not there.</summary>
internal static class WordValues
{
    public static int? Number(OpenXmlSimpleType? value) =>
        int.TryParse(value?.InnerText, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
