using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OrgGraph.Documents.Formats.Word;

/// <summary>What styles say about numbering and visibility, with what they are based on.</summary>
internal sealed class WordStyles
{
    private const int LongestChain = 20;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private readonly string? _usual;

    public WordStyles(MainDocumentPart main)
    {
        foreach (var style in main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
            {
                _styles.TryAdd(id, style);
                if (style.Type?.InnerText == "paragraph" && style.Default is { } mark && IsOn(mark))
                {
                    _usual ??= id;
                }
            }
        }
    }

    /// <summary>
    /// List and level that a paragraph's style gives, and the styles that it took to find the list; the level is null where the
    /// list decides it by these styles.
    /// </summary>
    public (string List, int? Level, List<string> Styles)? NumberingOf(string? styleId)
    {
        int? level = null;
        var passed = new List<string>();
        foreach (var (id, style) in Chain(styleId ?? _usual))
        {
            passed.Add(id);
            var properties = style.StyleParagraphProperties?.NumberingProperties;
            level ??= WordValues.Number(properties?.NumberingLevelReference?.Val);
            if (properties?.NumberingId?.Val?.InnerText is { } list)
            {
                return (list, level, passed);
            }
        }

        return null;
    }

    /// <summary>True when the run is not shown: said by itself, its style or its paragraph's style.</summary>
    public bool IsHidden(RunProperties? run, string? paragraphStyle)
    {
        if (run?.Vanish is { } own)
        {
            return IsOn(own.Val);
        }

        return HiddenBy(run?.RunStyle?.Val?.Value) ?? HiddenBy(paragraphStyle) ?? false;
    }

    /// <summary>True for the lines of a table of contents.</summary>
    public bool IsContents(string? styleId) =>
        styleId is not null && _styles.TryGetValue(styleId, out var style)
        && style.StyleName?.Val?.Value?.StartsWith("toc ", StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsOn(OnOffValue? value) => value is null || !value.HasValue || value.InnerText is "1" or "true" or "on";

    private bool? HiddenBy(string? styleId)
    {
        foreach (var (_, style) in Chain(styleId))
        {
            if (style.StyleRunProperties?.Vanish is { } vanish)
            {
                return IsOn(vanish.Val);
            }
        }

        return null;
    }

    private IEnumerable<(string Id, Style Style)> Chain(string? styleId)
    {
        for (var i = 0; i < LongestChain && styleId is not null && _styles.TryGetValue(styleId, out var style); i++)
        {
            yield return (styleId, style);
            styleId = style.BasedOn?.Val?.Value;
        }
    }
}
