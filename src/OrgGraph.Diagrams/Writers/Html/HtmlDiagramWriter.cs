using System.Globalization;
using System.Text;
using System.Xml;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Diagrams.Writers.Svg;

namespace OrgGraph.Diagrams.Writers.Html;

/// <summary>
/// Writes a drawing as one HTML file that needs nothing else: all pages as SVG, with search, highlighting, filters, a panel with
/// full texts, zoom by mouse and touch, links to what is shown, saving and printing of it. A content security policy lets exactly
/// its own style and script run and nothing be fetched.
/// </summary>
public static class HtmlDiagramWriter
{
    // The script in its parts; later ones use earlier ones.
    private static readonly string[] s_parts =
    [
        "10-base", "20-view", "30-facts", "40-picking", "50-panel", "60-filters", "70-search", "80-address", "90-saving",
        "95-start",
    ];

    private static readonly string s_style = Load("diagram.css");
    private static readonly string s_script =
        $"'use strict';\n(() => {{\n{string.Concat(s_parts.Select(part => Load(part + ".js")))}}})();\n";

    /// <summary>Writes the file.</summary>
    /// <param name="scene">The drawing.</param>
    /// <param name="output">Where to, in UTF-8; stays open.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static void Write(Scene scene, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scene);
        var texts = HtmlTexts.Of(scene.Language);
        var style = s_style + PageSizes(scene);
        using var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        text.Write($"""
            <!DOCTYPE html>
            <html lang="{Escape(scene.Language)}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{PageAssets.PolicyFor(style, s_script, ownPictures: true)}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Escape(scene.Title)}</title>
            <style>{style}</style>
            </head>
            <body>

            """.ReplaceLineEndings("\n"));
        new HtmlToolbar(scene, texts, text).Write();
        var places = new NumberedTexts();
        text.Write("<main>\n");
        for (var i = 0; i < scene.Pages.Length; i++)
        {
            var label = Format(texts.Page, i + 1);
            text.Write($"<section class=\"page page-{i + 1}\" id=\"view-{i + 1}\" "
                + $"{(scene.Pages.Length > 1 ? "role=\"tabpanel\"" : "")} aria-label=\"{Escape(label)}\">\n");
            WritePage(scene, i, text, places, cancellationToken);
            text.Write("\n</section>\n");
        }

        WritePanel(texts, text);
        text.Write("</main>\n");
        text.Write("<div id=\"tip\" role=\"tooltip\" hidden></div>\n");
        text.Write($"<noscript><p>{Escape(texts.NeedsScript)}</p></noscript>\n");
        text.Write($"<script type=\"application/json\" id=\"data\">{FactsJson.Write(texts, scene.Facts, places)}</script>\n");
        text.Write($"<script>{s_script}</script>\n</body>\n</html>\n");
    }

    private static void WritePanel(HtmlTexts texts, StreamWriter text) => text.Write(
        $"<aside id=\"panel\" aria-label=\"{Escape(texts.Panel)}\" hidden>\n<div class=\"panel-head\">"
        + "<h2 id=\"panel-title\"></h2>\n"
        + $"<button type=\"button\" id=\"isolate\" aria-pressed=\"false\">{Escape(texts.Isolate)}</button>\n"
        + $"<button type=\"button\" id=\"panel-close\" aria-label=\"{Escape(texts.Close)}\">×</button></div>\n"
        + "<div id=\"panel-body\" tabindex=\"0\"></div>\n</aside>\n");

    private static void WritePage(
        Scene scene, int index, StreamWriter text, NumberedTexts places, CancellationToken cancellationToken)
    {
        using var xml = XmlWriter.Create(text, new XmlWriterSettings
        {
            Indent = true,
            IndentChars = "",
            NewLineChars = "\n",
            OmitXmlDeclaration = true,
            CloseOutput = false,
        });
        new SvgPage(xml, scene, index, places).Write(cancellationToken);
    }

    // Each page prints on paper of its own size.
    private static string PageSizes(Scene scene)
    {
        var css = new StringBuilder("@media print {\n");
        for (var i = 0; i < scene.Pages.Length; i++)
        {
            var (width, height) = (Numbers.Format(scene.Pages[i].Width), Numbers.Format(scene.Pages[i].Height));
            css.Append(CultureInfo.InvariantCulture, $"  @page p{i + 1} {{ size: {width}pt {height}pt; margin: 0; }}\n");
            css.Append(
                CultureInfo.InvariantCulture, $"  .page-{i + 1} {{ page: p{i + 1}; width: {width}pt; height: {height}pt; }}\n");
        }

        return css.Append("}\n").ToString();
    }

    private static string Load(string name) =>
        PageAssets.Tighten(PageAssets.Load(typeof(HtmlDiagramWriter).Assembly, name));

    private static string Format(string text, int number) => string.Format(CultureInfo.InvariantCulture, text, number);

    private static string Escape(string text) => System.Net.WebUtility.HtmlEncode(PlainText.Clean(text));
}
