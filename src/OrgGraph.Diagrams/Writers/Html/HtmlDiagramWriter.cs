using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Diagrams.Writers.Svg;

namespace OrgGraph.Diagrams.Writers.Html;

/// <summary>
/// Writes a drawing as one HTML file that needs nothing else: all pages as SVG, with search, highlighting, a filter by role, zoom
/// and print. A content security policy lets exactly its own style and script run and nothing be fetched.
/// </summary>
public static class HtmlDiagramWriter
{
    /// <summary>Writes the file.</summary>
    /// <param name="scene">The drawing.</param>
    /// <param name="output">Where to, in UTF-8; stays open.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static void Write(Scene scene, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scene);
        var texts = HtmlTexts.Of(scene.Language);
        var style = Load("diagram.css") + PageSizes(scene);
        var script = Load("diagram.js");
        using var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        text.Write($"""
            <!DOCTYPE html>
            <html lang="{Escape(scene.Language)}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{PageAssets.PolicyFor(style, script)}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Escape(scene.Title)}</title>
            <style>{style}</style>
            </head>
            <body>

            """.ReplaceLineEndings("\n"));
        WriteHeader(scene, texts, text);
        text.Write("<main>\n");
        for (var i = 0; i < scene.Pages.Length; i++)
        {
            var label = Format(texts.Page, i + 1);
            text.Write($"<section class=\"page page-{i + 1}\" id=\"view-{i + 1}\" "
                + $"{(scene.Pages.Length > 1 ? "role=\"tabpanel\"" : "")} aria-label=\"{Escape(label)}\">\n");
            WritePage(scene, i, text, cancellationToken);
            text.Write("\n</section>\n");
        }

        text.Write("</main>\n<div id=\"tip\" role=\"tooltip\" hidden></div>\n");
        text.Write($"<noscript><p>{Escape(texts.NeedsScript)}</p></noscript>\n");
        text.Write($"<script type=\"application/json\" id=\"texts\">{ScriptTexts(texts)}</script>\n");
        text.Write($"<script>{script}</script>\n</body>\n</html>\n");
    }

    private static void WriteHeader(Scene scene, HtmlTexts texts, StreamWriter text)
    {
        text.Write($"<header>\n<h1>{Escape(scene.Title)}</h1>\n");
        if (scene.Pages.Length > 1)
        {
            text.Write($"<div class=\"pages\" role=\"tablist\" aria-label=\"{Escape(texts.Pages)}\">\n");
            for (var i = 1; i <= scene.Pages.Length; i++)
            {
                var label = Escape(Format(texts.Page, i));
                text.Write($"<button type=\"button\" role=\"tab\" aria-controls=\"view-{i}\" aria-label=\"{label}\" "
                    + $"title=\"{label}\">{i}</button>\n");
            }

            text.Write("</div>\n");
        }

        text.Write($"<input type=\"search\" id=\"search\" placeholder=\"{Escape(texts.Search)}\" "
            + $"aria-label=\"{Escape(texts.Search)}\" autocomplete=\"off\" spellcheck=\"false\">\n");
        text.Write("<span id=\"status\" role=\"status\" aria-live=\"polite\"></span>\n");
        var roles = scene.Pages.SelectMany(p => p.Items).Select(i => i.Meaning?.Role).OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var known =
            new[] { ("lead", texts.Lead), ("responsible", texts.Responsible),
                ("assist", texts.Assist) }.Where(r => roles.Contains(r.Item1)).ToList();
        if (known.Count > 0)
        {
            text.Write($"<fieldset><legend>{Escape(texts.Show)}</legend>\n");
            foreach (var (role, name) in known)
            {
                text.Write($"<label><input type=\"checkbox\" data-filter=\"{role}\" checked "
                    + $"autocomplete=\"off\">{Escape(name)}</label>\n");
            }

            text.Write("</fieldset>\n");
        }

        text.Write("<div class=\"tools\">\n");
        foreach (var (action, sign, name) in new[]
                 {
                     ("out", "−", texts.ZoomOut), ("in", "+", texts.ZoomIn), ("fit", texts.Fit, texts.Fit), (
                         "print", texts.Print, texts.Print),
                 })
        {
            text.Write($"<button type=\"button\" data-action=\"{action}\" aria-label=\"{Escape(name)}\" "
                + $"title=\"{Escape(name)}\">{Escape(sign)}</button>\n");
        }

        var keys = Escape(texts.Keys.ReplaceLineEndings("\n"));
        text.Write($"<details><summary>{Escape(texts.Help)}</summary><div>{keys}</div></details>\n</div>\n</header>\n");
    }

    private static void WritePage(Scene scene, int index, StreamWriter text, CancellationToken cancellationToken)
    {
        using var xml = XmlWriter.Create(text, new XmlWriterSettings
        {
            Indent = true,
            IndentChars = "",
            NewLineChars = "\n",
            OmitXmlDeclaration = true,
            CloseOutput = false,
        });
        new SvgPage(xml, scene, index, inHtml: true).Write(cancellationToken);
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

    private static string ScriptTexts(HtmlTexts texts)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer)) // escapes < and >
        {
            json.WriteStartObject();
            json.WriteString("found", texts.Found);
            json.WriteString("none", texts.None);
            json.WriteString("at", texts.At);
            json.WriteString("ties", texts.Ties);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static string Load(string name) => PageAssets.Load(typeof(HtmlDiagramWriter).Assembly, name);

    private static string Format(string text, int number) => string.Format(CultureInfo.InvariantCulture, text, number);

    private static string Escape(string text) => System.Net.WebUtility.HtmlEncode(PlainText.Clean(text));
}
