using System.Collections.Immutable;

namespace OrgGraph.Documents.Tables;

/// <summary>The meaning of a table's columns.</summary>
/// <param name="Meanings">One a column, in order.</param>
/// <param name="Headings">The headings as written, without blanks.</param>
internal sealed record Columns(ImmutableArray<ColumnMeaning> Meanings, ImmutableArray<string> Headings)
{
    public int Count => Meanings.Length;

    /// <summary>True when no heading says which column holds the measures.</summary>
    public bool IsMeasureGuessed { get; init; }

    /// <summary>True when no heading speaks of measures plainly: a task or a requirement stands in.</summary>
    public bool IsMeasureWeak { get; init; }

    /// <summary>True when a column of main units is read as that of leads.</summary>
    public bool IsMainGuessed { get; init; }

    /// <summary>Flags the units of a row.</summary>
    public void DoubtUnits(Cell[] cells, Uncertainty doubt)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = Meanings[i].IsUnits() ? cells[i].Doubted(doubt) : cells[i];
        }
    }

    /// <summary>The same columns with the measures in another one.</summary>
    public Columns WithMeasureIn(int column)
    {
        var meanings = Meanings.ToArray();
        meanings[IndexOf(ColumnMeaning.Measure)] =
            meanings.Contains(ColumnMeaning.Task) ? ColumnMeaning.Other : ColumnMeaning.Task;
        meanings[column] = ColumnMeaning.Measure;
        return this with { Meanings = [.. meanings], IsMeasureGuessed = true };
    }

    /// <summary>True when a column has the heading, whatever its layout.</summary>
    public bool Has(string heading) => IndexOf(heading) >= 0;

    /// <summary>The same columns, one with the meaning that a person gave it; one measure column stays.</summary>
    public Columns With(string heading, ColumnMeaning meaning)
    {
        var column = IndexOf(heading);
        if (column < 0 || Meanings[column] == meaning
            || (Meanings[column] == ColumnMeaning.Measure && Meanings.Count(m => m == ColumnMeaning.Measure) == 1))
        {
            return this;
        }

        var meanings = Meanings.ToArray();
        if (!meaning.IsUnits() && meaning is not (ColumnMeaning.Other or ColumnMeaning.Leaders)
            && IndexOf(meaning) is >= 0 and var before)
        {
            meanings[before] = meaning == ColumnMeaning.Measure && !meanings.Contains(ColumnMeaning.Task)
                ? ColumnMeaning.Task : ColumnMeaning.Other;
        }

        meanings[column] = meaning;
        return this with
        {
            Meanings = [.. meanings],
            IsMeasureGuessed = IsMeasureGuessed && meaning != ColumnMeaning.Measure,
            IsMainGuessed = IsMainGuessed && meaning != ColumnMeaning.Lead,
        };
    }

    private int IndexOf(string heading)
    {
        var key = Wording.KeyOf(heading);
        for (var i = 0; i < Headings.Length; i++)
        {
            if (Wording.KeyOf(Headings[i]) == key)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The first column of units; -1 without one.</summary>
    public int FirstUnits
    {
        get
        {
            for (var i = 0; i < Count; i++)
            {
                if (Meanings[i].IsUnits())
                {
                    return i;
                }
            }

            return -1;
        }
    }

    /// <summary>The first column of units, or of a time right before them; -1 without units.</summary>
    public int FirstRight =>
        FirstUnits is > 0 and var first && Meanings[first - 1] == ColumnMeaning.Deadline ? first - 1 : FirstUnits;

    public bool HasUnits => FirstUnits >= 0;

    public int IndexOf(ColumnMeaning meaning) => Meanings.IndexOf(meaning);

    /// <summary>True for a column of units of which the first leads, in a table without a column of leads.</summary>
    public bool FirstLeads(int column) =>
        Meanings[column] == ColumnMeaning.Responsible && !Meanings.Contains(ColumnMeaning.Lead)
            && ColumnHeading.FirstLeads(Headings[column]);

    /// <summary>True for a column of units beside which persons are named: 责任单位及责任人.</summary>
    public bool NamesPersons(int column) => Meanings[column].IsUnits() && ColumnHeading.NamesPersons(Headings[column]);

    /// <summary>
    /// True when the other header has the same meanings in the same order: a repeated header, or a table that goes on.
    /// </summary>
    public bool SameAs(Columns other) => Meanings.AsSpan().SequenceEqual(other.Meanings.AsSpan());

    /// <summary>Reads a header, or returns null when the headings are no plan's header.</summary>
    /// <param name="headings">The cells' texts without blanks.</param>
    public static Columns? Read(IReadOnlyList<string> headings)
    {
        var meanings = new ColumnMeaning[headings.Count];
        int known = 0, filled = 0;
        for (var i = 0; i < headings.Count; i++)
        {
            meanings[i] = ColumnHeading.MeaningOf(headings[i]);
            if (headings[i].Length > ColumnHeading.LongestHeading && meanings[i] == ColumnMeaning.Other
                && (headings[i].Length > 2 * ColumnHeading.LongestHeading || headings[i].EndsWith('。')))
            {
                // a sentence: this is a row, not a header
                return null;
            }

            // 单位 beside 责任单位 says in what a quantity is counted
            meanings[i] = headings[i] is "单位" && headings.Any(h => h is not "单位" && ColumnHeading.MeaningOf(h).IsUnits())
                ? ColumnMeaning.Other : meanings[i];
            filled += headings[i].Length > 0 ? 1 : 0;
            known += meanings[i] != ColumnMeaning.Other ? 1 : 0;
        }

        SettleMembers(meanings, headings);
        SettleTrades(meanings, headings);

        // A header has a column of units, or is mostly headings of which one says what is to be done.
        var units = Array.Exists(meanings, m => m.IsUnits());
        var isHeader = units
            ? filled >= 2 && (known >= 2 || filled <= 3) && filled > meanings.Count(m => m.IsUnits())
            : known >= 3 && known * 2 > filled && Array.Exists(meanings, m => m is ColumnMeaning.Measure or ColumnMeaning.Task);
        if (!isHeader || headings.Any(h => h.Length > 0 && h.All(char.IsAsciiDigit)))
        {
            return null;
        }

        var weak = !Array.Exists(meanings, m => m == ColumnMeaning.Measure);
        var main = SettleMainUnits(meanings, headings);
        var guessed = SettleTaskAndMeasure(meanings, headings);
        return guessed == NoColumn ? null : new Columns([.. meanings], [.. headings])
        {
            IsMeasureGuessed = guessed >= 0,
            IsMeasureWeak = weak,
            IsMainGuessed = main,
        };
    }

    private const int NoColumn = -2;

    // 成员单位 | 主要职责: where no other column has units, those whose duties stand beside them answer
    private static void SettleMembers(ColumnMeaning[] meanings, IReadOnlyList<string> headings)
    {
        if (!meanings.Contains(ColumnMeaning.Measure) || Array.Exists(meanings, m => m.IsUnits()))
        {
            return;
        }

        for (var i = 0; i < meanings.Length; i++)
        {
            if (ColumnHeading.NamesMembers(headings[i]))
            {
                meanings[i] = ColumnMeaning.Responsible;
                return;
            }
        }
    }

    // 责任主体 | 监管部门: who looks after the trade stands beside who answers, as other bodies do of whom no word tells the role
    private static void SettleTrades(ColumnMeaning[] meanings, IReadOnlyList<string> headings)
    {
        var named = false;
        for (var i = 0; i < meanings.Length; i++)
        {
            named |= meanings[i] is ColumnMeaning.Lead or ColumnMeaning.Responsible && !ColumnHeading.IsWeak(headings[i])
                && !ColumnHeading.IsOffice(headings[i]);
        }

        for (var i = 0; i < meanings.Length && named; i++)
        {
            if (meanings[i] == ColumnMeaning.Responsible
                ? ColumnHeading.IsWeak(headings[i]) || ColumnHeading.IsOffice(headings[i])
                : ColumnHeading.NamesBodies(headings[i]))
            {
                // 责任单位 | 责任科室: an office within the body is none of the plan's
                meanings[i] = ColumnHeading.IsOffice(headings[i]) ? ColumnMeaning.Other : ColumnMeaning.Undecided;
            }
        }
    }

    // 主要责任单位 beside 其他责任单位: the first leads, likely
    private static bool SettleMainUnits(ColumnMeaning[] meanings, IReadOnlyList<string> headings)
    {
        var main = Array.FindIndex(meanings, m => m == ColumnMeaning.Responsible);
        if (main < 0 || meanings.Contains(ColumnMeaning.Lead) || !headings[main].StartsWith("主要", StringComparison.Ordinal)
            || meanings.Count(m => m == ColumnMeaning.Responsible) < 2)
        {
            return false;
        }

        meanings[main] = ColumnMeaning.Lead;
        return true;
    }

    // The measure is the column that says it; else the requirement, the last task, or, as a guess that is returned, any other
    // column; of several, those left of the units come first. With two of one kind, the left one holds the tasks.
    private static int SettleTaskAndMeasure(ColumnMeaning[] meanings, IReadOnlyList<string> headings)
    {
        var guessed = -1;
        var units = Array.FindIndex(meanings, m => m.IsUnits());
        var left = units <= 0 ? meanings.Length : units;
        if (!meanings.Contains(ColumnMeaning.Measure))
        {
            var at = LastOf(meanings, ColumnMeaning.Requirement, left);
            at = at < 0 ? LastOf(meanings, ColumnMeaning.Task, left) : at;
            if (at < 0)
            {
                at = guessed = Enumerable.Range(0, meanings.Length).Reverse()
                    .Where(i => meanings[i] == ColumnMeaning.Other && headings[i].Length > 0).OrderByDescending(i => i < left)
                    .FirstOrDefault(-1);
            }

            if (at < 0)
            {
                return NoColumn;
            }

            meanings[at] = ColumnMeaning.Measure;
            var indicator = Array.IndexOf(meanings, ColumnMeaning.Requirement, 0, at);
            if (indicator >= 0 && !meanings.Contains(ColumnMeaning.Task))
            {
                // 指标 | 计划目标: what has to be reached is nothing without its name
                meanings[indicator] = ColumnMeaning.Task;
            }
        }

        // 措施 | 具体要求: the measure's own words stand right of its name
        var named = Array.IndexOf(meanings, ColumnMeaning.Measure);
        if (!meanings.Contains(ColumnMeaning.Task) && named + 1 < left && named + 1 < meanings.Length
            && meanings[named + 1] == ColumnMeaning.Requirement && ColumnHeading.SaysDetail(headings[named + 1])
            && !ColumnHeading.SaysDetail(headings[named]))
        {
            (meanings[named], meanings[named + 1]) = (ColumnMeaning.Task, ColumnMeaning.Measure);
        }

        var first = Array.IndexOf(meanings, ColumnMeaning.Measure);
        var last = Array.LastIndexOf(meanings, ColumnMeaning.Measure);
        if (first != last && !meanings.Contains(ColumnMeaning.Task))
        {
            meanings[first] = ColumnMeaning.Task;
            first = Array.IndexOf(meanings, ColumnMeaning.Measure);
        }

        // 整治内容 | 整治措施: what stands left of the measure and says what it is about is the task
        if (!meanings.Contains(ColumnMeaning.Task)
            && Array.IndexOf(meanings, ColumnMeaning.Requirement, 0, first) is >= 0 and var about
            && headings[about].EndsWith("内容", StringComparison.Ordinal))
        {
            meanings[about] = ColumnMeaning.Task;
        }

        KeepFirst(meanings, ColumnMeaning.Measure, first);
        foreach (var meaning in (ReadOnlySpan<ColumnMeaning>)[ColumnMeaning.Number, ColumnMeaning.Task, ColumnMeaning.Deadline])
        {
            KeepFirst(meanings, meaning, Array.IndexOf(meanings, meaning));
        }

        for (var i = 0; i < meanings.Length; i++)
        {
            meanings[i] = meanings[i] == ColumnMeaning.Requirement ? ColumnMeaning.Other : meanings[i];
        }

        return guessed;
    }

    private static int LastOf(ColumnMeaning[] meanings, ColumnMeaning meaning, int left) =>
        Array.LastIndexOf(meanings, meaning, left - 1) is >= 0 and var at ? at : Array.LastIndexOf(meanings, meaning);

    private static void KeepFirst(ColumnMeaning[] meanings, ColumnMeaning meaning, int first)
    {
        for (var i = first + 1; i < meanings.Length; i++)
        {
            if (meanings[i] == meaning)
            {
                meanings[i] = ColumnMeaning.Other;
            }
        }
    }
}
