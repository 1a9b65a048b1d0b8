using System.Buffers;
using System.Collections.Immutable;

namespace OrgGraph.Documents.Deadlines;

/// <summary>
/// Reads deadlines as plans word them. 年底 is 31 December; a month, or its 底 or 末, is its last day; 上旬 and 初 end on the 10th,
/// 中旬 on the 20th; a quarter or half year ends with its last month; the day, month or year before 前 counts as well (9月15日前 is
/// the 15th). A date without a year is in the last year named before it, else in the plan's. Festivals of the moon
/// calendar (春节前) have their day in that year. What depends on seasons, other documents or the reader's speed (汛期前, 按时间节点完成,
/// 立行立改) stays unresolved.
/// </summary>
public static class DeadlineReader
{
    private const int ShownAfterWord = 12; // of 长期坚持推进…

    private static readonly SearchValues<char> s_clauseEnds = SearchValues.Create("；;。，,、");

    // Characters that tell of time, in a clause in which no deadline was found.
    private static readonly SearchValues<char> s_timely = SearchValues.Create("前底末期季旬0123456789");

    private static readonly string[] s_timelyWords = ["时间", "节点", "时限", "进度", "起"];

    private static readonly string[] s_continuous =
    [
        "长期", "持续", "常态", "常年", "全年", "长效", "始终", "一贯", "全程", "经常", "日常", "动态", "不间断", "实时", "随时", "贯穿",
    ];

    // What may stand behind a year that is a deadline by itself; 2026年汛期前 is none.
    private static readonly string[] s_afterYear =
        ["前", "之前", "以前", "内", "以内", "之内", "期间", "起", "后", "完成", "实现", "建成", "开工", "启动", "实施", "推进", "底", "至", "到", "全年"];

    /// <summary>Reads a cell of deadlines. Linear in its length.</summary>
    /// <param name="text">The cell; null or blank gives no deadline.</param>
    /// <param name="year">The plan's year; null when unknown: then only dates that name their year are resolved.</param>
    /// <returns>
    /// The deadlines in the order of the cell, equal ones once. Wording that sets a time which is not told is
    /// <see cref="DeadlineKind.Unresolved"/>: a cell that is not blank gives one deadline at least.
    /// </returns>
    public static ImmutableArray<Deadline> Read(string? text, int? year)
    {
        var cell =
            Wording.KeyOf(text ?? "").Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal)
                .Replace("\"", "", StringComparison.Ordinal);
        if (cell.Length == 0)
        {
            return [];
        }

        var found = new List<(Deadline Deadline, int From, int To)>();
        year = IsValidYear(year) ? year : null;
        var carried = year;
        for (var at = 0; at < cell.Length;)
        {
            var length = ReadAt(cell, at, ref carried, year, found);
            at += length > 0 ? length : NumberOrOne(cell.AsSpan(at));
        }

        if (found.Count == 0)
        {
            return [new Deadline(DeadlineKind.Unresolved, cell)];
        }

        AddUnresolved(cell, found);
        return
        [
            .. found.OrderBy(f => f.From).Select(f => f.Deadline)
                .DistinctBy(d => (d.Kind, d.Start, d.End, d.Every, d.Kind == DeadlineKind.Unresolved ? d.Text : "")),
        ];
    }

    /// <summary>The graph with the deadlines of its measures read, each against its plan's year. Linear in their texts.</summary>
    public static ResponsibilityGraph ReadAll(ResponsibilityGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var index = new GraphIndex(graph);
        var known = new DeadlineCache();
        return graph with
        {
            Measures = [.. graph.Measures.Select(m => m with { Deadlines = known.Read(m.Deadline, index.PlanOf(m).Year) })],
        };
    }

    private static int NumberOrOne(ReadOnlySpan<char> text)
    {
        // a number that is no date is passed as a whole: the 3月 of 13月 is none
        var length = 0;
        while (length < text.Length && Numerals.IsNumeral(text[length]))
        {
            length++;
        }

        return Math.Max(1, length);
    }

    private static int ReadAt(
        string cell, int at, ref int? carried, int? planYear, List<(Deadline Deadline, int From, int To)> found)
    {
        var rest = cell.AsSpan(at);
        var recurring = RecurrenceReader.Read(rest, planYear, out var recurrences);
        if (recurring > 0)
        {
            foreach (var recurrence in recurrences)
            {
                found.Add((recurrence, at, at + recurring));
            }

            return recurring;
        }

        foreach (var word in s_continuous)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                return ReadContinuous(cell, at, word, ref carried, found);
            }
        }

        return IsAfterCount(cell, at) ? 0 : ReadDates(cell, at, ref carried, found);
    }

    // 两年内 and 上学年末: the 年 there belongs to the word before it.
    private static bool IsAfterCount(string cell, int at) =>
        at > 0 && cell[at] == '年' && (Numerals.IsNumeral(cell[at - 1]) || cell[at - 1] is '半' or '学' or '去' or '每' or '几' or '数');

    // 持续至年底 is a period; 全年 is all of a year, which may stand before it.
    private static int ReadContinuous(
        string cell, int at, string word, ref int? carried, List<(Deadline Deadline, int From, int To)> found)
    {
        var after = at + word.Length;
        if (word == "贯穿")
        {
            // 贯穿全年, 贯穿于全过程: the word behind tells how long
            var next = after < cell.Length && cell[after] is '于' or '着' ? after + 1 : after;
            if (s_continuous.FirstOrDefault(w => string.CompareOrdinal(cell, next, w, 0, w.Length) == 0) is { } longer)
            {
                return next - at + ReadContinuous(cell, next, longer, ref carried, found);
            }
        }

        if (word is "持续" or "全程" && after < cell.Length && DateSeries.IsDash(cell[after]))
        {
            var stretches = new List<DateStretch>();
            var length = DateSeries.Read(cell.AsSpan(after + 1), ref carried, stretches);
            if (length > 0)
            {
                var last = stretches[^1].Last;
                var end = after + 1 + length;
                found.Add((new Deadline(DeadlineKind.Period, cell[at..end], new DateOnly(last.Year, 1, 1), last), at, end));
                return end - at;
            }
        }

        var year = word == "全年" ? carried : null;
        found.Add((
            new Deadline(
                DeadlineKind.Continuous,
                cell[at..ShownEnd(cell, after)],
                year is { } from ? new DateOnly(from, 1, 1) : null,
                year is { } to ? new DateOnly(to, 12, 31) : null),
            at,
            after));
        return word.Length;
    }

    private static int ShownEnd(string cell, int from)
    {
        var shown = cell.AsSpan(from, Math.Min(ShownAfterWord, cell.Length - from));
        var length = shown.IndexOfAny(s_clauseEnds);
        return from + (length < 0 ? shown.Length : length);
    }

    private static int ReadDates(string cell, int at, ref int? carried, List<(Deadline Deadline, int From, int To)> found)
    {
        var stretches = new List<DateStretch>();
        var before = carried;
        var length = DateSeries.Read(cell.AsSpan(at), ref carried, stretches);
        if (length == 0 || (!IsValidYear(before) && !IsValidYear(carried)))
        {
            return 0;
        }

        var after = at + length;
        if (stretches is [{ IsYearAlone: true }] && !IsDeadlineOfYear(cell.AsSpan(after)))
        {
            return length; // only the year of what follows
        }

        var (kind, qualifier) = QualifierOf(cell.AsSpan(after), isFrom: at > 0 && cell[at - 1] is '自' or '从');
        var end = after + qualifier;
        foreach (var stretch in stretches)
        {
            found.Add((DeadlineOf(stretch, kind, qualifier > 0, cell[at..end]), at, end));
        }

        return end - at;
    }

    private static bool IsValidYear(int? year) => year is >= DatePointReader.FirstYear and <= DatePointReader.LastYear;

    private static bool IsDeadlineOfYear(ReadOnlySpan<char> after)
    {
        if (after.IsEmpty || s_clauseEnds.Contains(after[0]) || after[0] is ')' or '）')
        {
            return true;
        }

        foreach (var word in s_afterYear)
        {
            if (after.StartsWith(word, StringComparison.Ordinal))
            {
                return word != "全年"; // said by 全年 itself
            }
        }

        return false;
    }

    private static (DeadlineKind Kind, int Length) QualifierOf(ReadOnlySpan<char> text, bool isFrom) => text switch
    {
        ['起', ..] => (DeadlineKind.From, 1),
        ['开', '始', ..] => (DeadlineKind.From, 2),
        ['以' or '之', '后', ..] => (DeadlineKind.From, 2),
        ['后', not '续', ..] or ['后'] => (DeadlineKind.From, 1),
        ['期', '间', ..] or ['时', '期', ..] => (DeadlineKind.Period, 2),
        ['以' or '之', '前', ..] => (DeadlineKind.DueOn, 2),
        ['以' or '之', '内', ..] => (DeadlineKind.DueOn, 2),
        ['前' or '内', ..] => (DeadlineKind.DueOn, 1),
        _ => (isFrom ? DeadlineKind.From : DeadlineKind.DueOn, 0),
    };

    private static Deadline DeadlineOf(DateStretch stretch, DeadlineKind kind, bool isQualified, string text) =>
        stretch.IsRange ? new Deadline(DeadlineKind.Period, text, stretch.First, stretch.Last)
        : kind switch
        {
            DeadlineKind.From => new Deadline(kind, text, stretch.First),
            DeadlineKind.Period => new Deadline(kind, text, stretch.First, stretch.Last),
            _ => new Deadline(kind, text, stretch.IsWhole && !isQualified ? stretch.First : null, stretch.Last),
        };

    // Clauses that speak of time and in which nothing was found: never passed in silence.
    private static void AddUnresolved(string cell, List<(Deadline Deadline, int From, int To)> found)
    {
        var read = found.Count;
        var next = 0; // the first deadline that does not end before the clause; they are in order and do not overlap
        for (var from = 0; from < cell.Length;)
        {
            var to = ClauseEnd(cell, from);
            while (next < read && found[next].To <= from)
            {
                next++;
            }

            if ((next == read || found[next].From >= to) && IsTimely(cell.AsSpan(from..to)))
            {
                found.Add((new Deadline(DeadlineKind.Unresolved, cell[from..to]), from, to));
            }

            from = to + 1;
        }
    }

    private static bool IsTimely(ReadOnlySpan<char> clause)
    {
        if (clause.ContainsAny(s_timely))
        {
            return true;
        }

        foreach (var word in s_timelyWords)
        {
            if (clause.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static int ClauseEnd(string cell, int from)
    {
        var length = cell.AsSpan(from).IndexOfAny(s_clauseEnds);
        return length < 0 ? cell.Length : from + length;
    }
}
