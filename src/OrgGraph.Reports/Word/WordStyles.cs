using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OrgGraph.Reports.Word;

/// <summary>The styles of documents: fonts that Windows and WPS have, sizes in points.</summary>
internal static class WordStyles
{
    public const string Title = "Title";
    public const string Heading = "Heading1";
    public const string Text = "Normal";
    public const string TableHead = "TableHead";
    public const string TableText = "TableText";
    public const string Fine = "Fine";

    private const string Song = "宋体";
    private const string Hei = "黑体";

    public static Styles All() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(FontsOf(Song), SizeOf(10.5))),
            new ParagraphPropertiesDefault()),
        StyleOf(Text, "Normal", Song, 10.5, before: 0, after: 80, isDefault: true),
        StyleOf(Title, "Title", Hei, 18, before: 0, after: 200, isCentred: true),
        StyleOf(Heading, "heading 1", Hei, 13, before: 200, after: 100),
        StyleOf(TableHead, "Table Head", Hei, 9, before: 20, after: 20),
        StyleOf(TableText, "Table Text", Song, 9, before: 20, after: 20),
        StyleOf(Fine, "Fine Print", Song, 6, before: 20, after: 20, colour: "808080"));

    private static Style StyleOf(
        string id, string name, string font, double size, int before, int after, bool isDefault = false, bool isCentred = false,
        string? colour = null)
    {
        var paragraph = new StyleParagraphProperties(new SpacingBetweenLines
        {
            Before = before.ToString(CultureInfo.InvariantCulture), After = after.ToString(CultureInfo.InvariantCulture),
        });
        if (isCentred)
        {
            paragraph.Append(new Justification { Val = JustificationValues.Center });
        }

        var run = new StyleRunProperties(FontsOf(font));
        if (colour is not null)
        {
            run.Append(new Color { Val = colour });
        }

        run.Append(SizeOf(size));
        return new Style(new StyleName { Val = name }, paragraph, run)
        {
            Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null,
            CustomStyle = id is TableHead or TableText or Fine ? true : null,
        };
    }

    private static RunFonts FontsOf(string name) =>
        new() { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = name };

    // half points
    private static FontSize SizeOf(double points) =>
        new() { Val = Math.Round(points * 2).ToString(CultureInfo.InvariantCulture) };
}
