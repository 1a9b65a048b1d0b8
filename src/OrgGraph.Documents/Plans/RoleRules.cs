using System.Buffers;
using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.TextTables;
using OrgGraph.Documents.Units;
using OrgGraph.Model;

namespace OrgGraph.Documents.Plans;

/// <summary>
/// The sentences that speak of units for more than one measure (<see cref="RoleRemark"/>). One that stands outside the measures
/// (in a note, a title, the notice) holds for the whole plan, in the notice before several attachments for all of them; one
/// within a measure holds from there on where it says so (下同, 以下).
/// </summary>
internal sealed class RoleRules
{
    private const string SentenceEnds = "。；;\n\r（）()〔〕";

    // every rule has one of these or a sign
    private static readonly SearchValues<string> s_hints = SearchValues.Create(
        [
            "首", "第一", "最前", "前面", "前列", "在前", "领头", "打头", "不再", "不一一", "不逐一", "均需", "均由", "均须", "均应", "均为", "均包",
        ],
        StringComparison.Ordinal);

    private readonly List<Rule> _rules = [];
    private readonly List<LocalRule> _locals = [];
    private readonly RoleRemark _given;

    private RoleRules(RoleRemark given) => _given = given;

    /// <summary>No rules.</summary>
    public static RoleRules None { get; } = new(default);

    /// <summary>A rule and the stretch of offsets in which it holds.</summary>
    private sealed record Rule(RoleRemark Remark, int From, int To, CellPart Names, Role Role);

    /// <summary>A rule in a measure that does not say that it holds below, and the document's part in which it stands.</summary>
    private readonly record struct LocalRule(RoleRemark Remark, (int From, int To) Part, bool IsGeneral);

    /// <summary>Finds the rules of a document.</summary>
    /// <param name="text">The document.</param>
    /// <param name="tables">Its tables, in order.</param>
    /// <param name="firstLeads">True when the user says that the first named unit leads.</param>
    public static RoleRules Find(DocumentText text, IReadOnlyList<Table> tables, bool firstLeads)
    {
        var rules =
            new RoleRules(
                firstLeads ? new RoleRemark(RemarkKind.FirstRanks, ColumnMeaning.Lead, ColumnMeaning.Other, true) : default);
        var parts = Parts(text);
        var rows = tables.SelectMany(t => t.Rows).Where(r => r.Cells.Length > 1).ToList();
        var row = 0;
        for (var line = 0; line < text.LineCount; line++)
        {
            var content = text.Line(line);
            if (!content.ContainsAny(s_hints) && UnitShape.IndexOfMark(content) < 0)
            {
                continue;
            }

            while (row < rows.Count && rows[row].LastLine < line)
            {
                row++;
            }

            var inRow = row < rows.Count && rows[row].FirstLine <= line;
            var part = parts.FindLastIndex(p => p <= text.StartOf(line));
            rules.AddOf(
                text, text.StartOf(line), content, inRow,
                part <= 0 && !inRow ? (0, text.Content.Length)
                    : (parts[part], part + 1 < parts.Count ? parts[part + 1] : text.Content.Length));
        }

        rules.SpreadLocals();
        return rules;
    }

    // A rule that stands with one measure of a plan only is likely meant for all; with several, each says it for itself.
    private void SpreadLocals()
    {
        foreach (var part in _locals.GroupBy(l => l.Part))
        {
            var rule = part.FirstOrDefault(l => l.IsGeneral);
            rule = rule.IsGeneral || part.Skip(1).Any() ? rule : part.First();
            if (rule.Remark.Kind == RemarkKind.FirstRanks)
            {
                _rules.Insert(0, new Rule(
                    rule.Remark with { IsGuessed = !rule.IsGeneral }, rule.Part.From, rule.Part.To, default, Role.Lead));
            }
        }
    }

    /// <summary>The rule for the first unit of a measure that begins at an offset; of no kind when there is none.</summary>
    public RoleRemark RankAt(int offset) =>
        _rules.FindLast(r => r.Remark.Kind == RemarkKind.FirstRanks && r.From <= offset && offset < r.To)?.Remark ?? _given;

    /// <summary>
    /// The rule for units beside which a sign stands, for a measure that begins at an offset; of no kind without one.
    /// </summary>
    public RoleRemark MarkAt(int offset) =>
        _rules.FindLast(r => r.Remark.Kind == RemarkKind.MarkRanks && r.From <= offset && offset < r.To)?.Remark ?? default;

    /// <summary>The units said once for the measures below, for one that begins at an offset.</summary>
    public IEnumerable<(Role Role, CellPart Names)> SaidOnceBefore(int offset) =>
        from rule in _rules
        where rule.Remark.Kind == RemarkKind.SaidOnce && rule.From <= offset && offset < rule.To
        select (rule.Role, rule.Names);

    // The document's parts: its beginning, and each attachment.
    private static List<int> Parts(DocumentText text)
    {
        List<int> parts = [0];
        for (var line = 0; line < text.LineCount; line++)
        {
            if (text.Line(line).TrimStart() is ['附', ..] && AttachmentLabel.IsLabel(text.Line(line)))
            {
                parts.Add(text.StartOf(line));
            }
        }

        return parts;
    }

    // Sentences and brackets are asked one by one; a sentence of several clauses as a whole.
    private void AddOf(DocumentText text, int offset, ReadOnlySpan<char> line, bool inRow, (int From, int To) part)
    {
        for (var start = 0; start < line.Length;)
        {
            var end = EndOfSentence(line, start);
            foreach (var (from, to) in Clauses(line, start, end))
            {
                var remark = RoleRemark.Of(line[from..to]);
                remark =
                    remark.Kind is RemarkKind.FirstRanks or RemarkKind.MarkRanks && to < end && RoleRemark.GoesOn(line[to..end])
                    ? remark with { Others = RoleRemark.Of(line[from..end]).Others }
                    : remark;
                var below =
                    (inRow && remark.Kind != RemarkKind.MarkRanks)
                        || (remark.Kind == RemarkKind.SaidOnce && line[from..to].Contains("以下", StringComparison.Ordinal));
                if (remark.Kind is RemarkKind.None or RemarkKind.Below)
                {
                    continue;
                }

                if (inRow && !remark.HoldsBelow && !SaysBelow(line[to..]))
                {
                    if (remark.Kind == RemarkKind.FirstRanks)
                    {
                        _locals.Add(new LocalRule(remark, part, RoleRemark.SpeaksInGeneral(line[from..to])));
                        break;
                    }

                    continue;
                }

                var scope = below ? offset + to : part.From;
                var names = remark.Kind == RemarkKind.SaidOnce ? NamesIn(line[from..end]) : default;
                if (remark.Kind is RemarkKind.FirstRanks or RemarkKind.MarkRanks || names.Length > 0)
                {
                    _rules.Add(new Rule(
                        remark, scope, part.To, names with { Start = offset + from + names.Start },
                        remark.First.RoleOf() ?? Role.Responsible));
                }

                break;
            }

            start = end + 1;
        }
    }

    // the brackets of 县（市、区） are no ends
    private static int EndOfSentence(ReadOnlySpan<char> line, int at)
    {
        for (; at < line.Length && !SentenceEnds.Contains(line[at]); at++)
        {
        }

        return at < line.Length && UnitShape.IsOpening(line[at]) && line[at..].IndexOfAny("）)") is > 1 and var close
            && PlaceKinds.AreBare(line[(at + 1)..(at + close)])
                ? EndOfSentence(line, at + close + 1)
                : at;
    }

    // （…为牵头单位，下同）
    private static bool SaysBelow(ReadOnlySpan<char> behind)
    {
        behind = behind.TrimStart("，,、 （(");
        return RoleRemark.Of(
            behind[..Math.Min(behind.Length, behind.IndexOfAny("）)。；;") is > 0 and var end ? end : behind.Length)])
            .Kind == RemarkKind.Below;
    }

    // From each comma on to the sentence's end, and each clause alone.
    private static List<(int From, int To)> Clauses(ReadOnlySpan<char> line, int start, int end)
    {
        var clauses = new List<(int, int)>();
        for (var from = start; from < end;)
        {
            var comma = line[from..end].IndexOfAny("，,：:");
            var to = comma < 0 ? end : from + comma;
            clauses.Add((from, to));
            from = to + 1;
        }

        return clauses;
    }

    // 均需各县（市、区）政府落实: the names behind 需, 由 or 为, or the first stretch of names in the sentence
    private static CellPart NamesIn(ReadOnlySpan<char> sentence)
    {
        for (var from = 0; from < sentence.Length; from++)
        {
            if (from > 0 ? !"需由须应为要含括涉，,".Contains(sentence[from - 1]) : sentence.StartsWith("以下", StringComparison.Ordinal))
            {
                continue;
            }

            for (var to = sentence.Length; to > from + 1; to--)
            {
                if (UnitList.IsCertain(sentence[from..to]))
                {
                    return new CellPart(from, to - from);
                }
            }
        }

        return default;
    }
}
