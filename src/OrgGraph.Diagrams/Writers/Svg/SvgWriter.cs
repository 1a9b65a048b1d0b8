using System.Text;
using System.Xml;
using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Writers.Svg;

/// <summary>
/// Writes pages as SVG 1.1: real text, named parts for screen readers, no style sheet, no script, no reference to elsewhere.
/// </summary>
/// <remarks>
/// What an item means is in <c>data-kind</c>, <c>data-key</c>, <c>data-role</c>; the ends of a connector in <c>data-from</c> and
/// <c>data-to</c>, which are ids of the file. The same scene gives the same bytes.
/// </remarks>
public static class SvgWriter
{
    /// <summary>Writes one page.</summary>
    /// <param name="scene">The drawing.</param>
    /// <param name="page">Index of the page.</param>
    /// <param name="output">Where to, in UTF-8; stays open.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such page.</exception>
    public static void Write(Scene scene, int page, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentOutOfRangeException.ThrowIfNegative(page);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(page, scene.Pages.Length);
        using var xml = XmlWriter.Create(output, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            IndentChars = "",
            NewLineChars = "\n",
            CloseOutput = false,
        });
        new SvgPage(xml, scene, page).Write(cancellationToken);
        xml.WriteEndDocument();
    }
}
