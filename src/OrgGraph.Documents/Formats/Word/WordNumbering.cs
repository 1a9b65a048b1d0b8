using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OrgGraph.Documents.Formats.Word;

/// <summary>
/// The automatic numbers of paragraphs as Word shows them. Counters belong to the abstract list, which several lists may share;
/// a list's start override restarts them at its first use. Bullets say nothing and are left out.
/// </summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;
    private const string NoList = "0";

    private readonly WordStyles _styles;
    private readonly Dictionary<string, NumberingInstance> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AbstractNum> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?[]> _counters = new(StringComparer.Ordinal);
    private readonly HashSet<(string List, int Level)> _restarted = [];

    public WordNumbering(MainDocumentPart main, WordStyles styles)
    {
        _styles = styles;
        if (main.NumberingDefinitionsPart?.Numbering is not { } numbering)
        {
            return;
        }

        foreach (var definition in numbering.Elements<AbstractNum>())
        {
            _definitions.TryAdd(definition.AbstractNumberId?.InnerText ?? "", definition);
        }

        foreach (var list in numbering.Elements<NumberingInstance>())
        {
            _lists.TryAdd(list.NumberID?.InnerText ?? "", list);
        }
    }

    /// <summary>Counts a paragraph; its number with what stands between it and the text, or nothing.</summary>
    public string Next(ParagraphProperties? paragraph)
    {
        var own = paragraph?.NumberingProperties;
        var list = own?.NumberingId?.Val?.InnerText;
        var level = WordValues.Number(own?.NumberingLevelReference?.Val);
        List<string> styles = [];
        if (list is null)
        {
            if (_styles.NumberingOf(paragraph?.ParagraphStyleId?.Val?.Value) is not { } styled)
            {
                return "";
            }

            (list, var styleLevel, styles) = styled;
            level ??= styleLevel;
        }

        return list == NoList || !_lists.TryGetValue(list, out var instance) || Definition(instance) is not { } definition
            ? ""
            : Write(list, instance, definition, level ?? LevelOfStyle(definition, styles));
    }

    // the level that is tied to the paragraph's style, or to the nearest one that it is based on
    private static int LevelOfStyle(AbstractNum definition, List<string> styles) =>
        styles.Select(s => definition.Elements<Level>().FirstOrDefault(l => l.ParagraphStyleIdInLevel?.Val?.Value == s))
            .Select(l => WordValues.Number(l?.LevelIndex))
            .FirstOrDefault(l => l is not null) ?? 0;

    // A definition may lend its levels from a list style, which names the list that has them.
    private AbstractNum? Definition(NumberingInstance instance)
    {
        if (!_definitions.TryGetValue(instance.AbstractNumId?.Val?.InnerText ?? "", out var definition))
        {
            return null;
        }

        return definition.NumberingStyleLink?.Val?.Value is { } link
            ? _definitions.Values.FirstOrDefault(d => d.StyleLink?.Val?.Value == link) ?? definition
            : definition;
    }

    private string Write(string list, NumberingInstance instance, AbstractNum definition, int level)
    {
        level = Math.Clamp(level, 0, Levels - 1);
        var levels = LevelsOf(instance, definition);
        if (levels[level] is not { } own)
        {
            return "";
        }

        var key = definition.AbstractNumberId?.InnerText ?? "";
        if (!_counters.TryGetValue(key, out var counters))
        {
            _counters.Add(key, counters = new int?[Levels]);
        }

        var start = Start(own);
        if (StartOverride(instance, level) is { } overridden && _restarted.Add((list, level)))
        {
            (counters[level], start) = (null, overridden);
        }

        counters[level] = counters[level] + 1 ?? start;
        for (var deeper = level + 1; deeper < Levels; deeper++)
        {
            var after = levels[deeper]?.LevelRestart is { } restart ? WordValues.Number(restart.Val) : deeper;
            if (level < after)
            {
                counters[deeper] = null;
            }
        }

        return Text(levels, own, level, counters);
    }

    private static string Text(Level?[] levels, Level own, int level, int?[] counters)
    {
        var pattern = own.LevelText?.Val?.Value ?? "";
        if (FormatOf(own) == "bullet")
        {
            return "";
        }

        var legal = own.IsLegalNumberingStyle is not null;
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                var of = pattern[++i] - '1';
                var number = counters[of] ?? (levels[of] is { } above ? Start(above) : 1);
                text.Append(
                    WordNumberFormat.Write(number, levels[of] is { } its && !(legal && of <= level) ? FormatOf(its) : "decimal"));
            }
            else
            {
                text.Append(pattern[i]);
            }
        }

        // Word puts a tab or a blank behind a number; behind Chinese punctuation it is not wanted
        if (text.Length > 0 && own.LevelSuffix?.Val?.InnerText != "nothing" && char.IsAscii(text[^1]))
        {
            text.Append(' ');
        }

        return text.ToString();
    }

    private static string FormatOf(Level level) =>
        level.NumberingFormat?.Val?.InnerText
        // a format newer than the program that wrote the file stands in a choice, the older one in its fallback
        ?? level.Descendants<NumberingFormat>().FirstOrDefault()?.Val?.InnerText ?? "decimal";

    private static int Start(Level level) => WordValues.Number(level.StartNumberingValue?.Val) ?? 0;

    private static int? StartOverride(NumberingInstance instance, int level) =>
        WordValues.Number(instance.Elements<LevelOverride>()
            .FirstOrDefault(o => WordValues.Number(o.LevelIndex) == level)?.StartOverrideNumberingValue?.Val);

    private static Level?[] LevelsOf(NumberingInstance instance, AbstractNum definition)
    {
        var levels = new Level?[Levels];
        var overrides = instance.Elements<LevelOverride>().Select(o => o.Level).OfType<Level>();
        foreach (var level in definition.Elements<Level>().Concat(overrides))
        {
            if (WordValues.Number(level.LevelIndex) is >= 0 and < Levels and var index)
            {
                levels[index] = level;
            }
        }

        return levels;
    }
}
