using System.Buffers;
using System.Collections.Immutable;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.Units;

namespace OrgGraph.Documents.Plans;

/// <summary>
/// Reads the clauses of measures that give single units their part: 区水务局负责水网密度指数；区农业农村局负责耕地指数. A clause counts
/// when all whom it names are among the measure's units; a unit that is not is said, and gets no edge.
/// </summary>
internal sealed class DutyReader(PlanContent content, IReadOnlyDictionary<string, UnitResolution> units, UnitResolver resolver)
{
    private const int LongestSubject = 80;

    private static readonly string[] s_verbs = Words.Of("part.verbs");
    private static readonly string[] s_noVerbs = Words.Of("part.no.verbs");
    private static readonly string[] s_objects = Words.Of("part.objects");
    private static readonly string[] s_adverbs = Words.Of("part.adverbs");
    private static readonly string[] s_openings = Words.Of("part.openings");
    private static readonly string[] s_joints = Words.Of("part.joints");

    private static readonly SearchValues<char> s_bounds = SearchValues.Create("。；;，,：:（）()\n！？");
    private static readonly SearchValues<char> s_clauseEnds = SearchValues.Create("。；;\n！？）)");

    private static readonly SearchValues<char> s_objectBounds = SearchValues.Create("。；;，,、：:）)\n");
    private static readonly SearchValues<char> s_verbStarts = SearchValues.Create("负負牵牽");

    private readonly List<MentionDuty> _duties = [];
    private readonly List<int> _subjects = [];
    private (int First, int End) _mentions;

    /// <summary>The duties in the order of the mentions. Linear in the measures' texts.</summary>
    /// <param name="findings">Gets what is said of units that the measure does not name.</param>
    public ImmutableArray<MentionDuty> Read(List<Finding> findings)
    {
        var next = 0;
        for (var measure = 0; measure < content.Measures.Length; measure++)
        {
            var first = next;
            while (next < content.Mentions.Length && content.Mentions[next].Measure == measure)
            {
                next++;
            }

            _mentions = (first, next);
            if (content.Measures[measure].Text.AsSpan().IndexOfAny(s_verbStarts) >= 0)
            {
                Read(content.Measures[measure], findings);
            }
        }

        return [.. _duties.OrderBy(d => d.Mention).ThenBy(d => d.Duty.Start)];
    }

    private void Read(Measure measure, List<Finding> findings)
    {
        var text = ReadingForm.Of(measure.Text);
        var clauses = new List<(Clause Clause, int[] Subjects)>();
        for (var at = 0; at < text.Length; at++)
        {
            var length = Words.LengthAtStart(text.AsSpan(at), s_verbs);
            if (length == 0 || IsOtherWord(text.AsSpan(at), length))
            {
                continue;
            }

            if (Words.LengthAtStart(text.AsSpan(at + length), s_verbs) > 0)
            {
                at += length - 1; // 牵头负责 is one verb, at its end
                continue;
            }

            if (Clause.At(text, at, at + length) is { } clause)
            {
                _subjects.Clear();
                if (Names(clause.Subject.AsSpan()))
                {
                    clauses.Add((clause, [.. _subjects]));
                }
                else if (IsUnit(clause.Subject))
                {
                    findings.Add(new Finding(FindingKind.DutyOfOtherUnit, measure.Source, [clause.Subject]));
                }
            }

            at += length - 1;
        }

        for (var i = 0; i < clauses.Count; i++)
        {
            var (clause, subjects) = clauses[i];
            var end = i + 1 < clauses.Count && clauses[i + 1].Clause.Head is var next && next > clause.Start
                ? Math.Min(clause.End, next)
                : clause.End;
            var written = measure.Text[clause.Start..end].TrimEnd().TrimEnd('，', ',', '、', '（', '(');
            foreach (var mention in subjects.Distinct())
            {
                _duties.Add(new MentionDuty(mention, new Duty(written, clause.Start)));
            }
        }
    }

    // 负责人, but not 负责人工地表指数
    private static bool IsOtherWord(ReadOnlySpan<char> text, int verb) =>
        Words.LengthAtStart(text, s_noVerbs) > 0 && Words.LengthAtStart(text[verb..], s_objects) == 0;

    // Only what has the form of a single body is worth a word: 施工单位 and 各级 are no units.
    private static bool IsUnit(string name) =>
        UnitShape.IsCertain(name) && !UnitShape.IsSeveral(name) && name.IndexOf('、') < 0;

    // Whether the text is a list of the measure's units; their mentions are gathered.
    private bool Names(ReadOnlySpan<char> text)
    {
        if (MentionOf(text) is >= 0 and var mention)
        {
            _subjects.Add(mention);
            return true;
        }

        for (var at = 1; at < text.Length - 1; at++)
        {
            var joint = text[at] == '、' ? 1 : Words.LengthAtStart(text[at..], s_joints);
            if (joint > 0 && MentionOf(text[..at]) is >= 0 and var first)
            {
                _subjects.Add(first);
                return Names(text[(at + joint)..]);
            }
        }

        return false;
    }

    // The mention that the name means, of several the one whose role weighs most; -1 when there is none.
    private int MentionOf(ReadOnlySpan<char> name)
    {
        var id = UnitShape.IsComplete(name) || UnitShape.IsPlace(name) ? resolver.Resolve(name.ToString()).Unit.Id : null;
        var found = -1;
        for (var i = _mentions.First; i < _mentions.End; i++)
        {
            var mention = content.Mentions[i];
            if (mention.Role != Role.Oversees
                && (name.SequenceEqual(mention.Text) || (id is not null && units[mention.Text].Unit.Id == id))
                && (found < 0 || mention.Role < content.Mentions[found].Role))
            {
                found = i;
            }
        }

        return found;
    }

    // A clause with those whom it names, who stand at its head: before it may be what is to be done, said in another's clause.
    private readonly record struct Clause(string Subject, int Start, int Head, int End)
    {
        // The clause around a verb; null where nothing but a verb is there.
        public static Clause? At(string text, int verb, int after)
        {
            var start = text.AsSpan(0, verb).LastIndexOfAny(s_bounds) + 1;
            while (start < verb && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            if (verb - start > LongestSubject)
            {
                return null;
            }

            var tail = text.AsSpan(after).IndexOfAny(s_clauseEnds);
            var end = tail < 0 ? text.Length : after + tail;
            var head = text.AsSpan(start, verb - start);
            var by = head.LastIndexOf('由');
            var isBehind = end == after || text[after] is '，' or ',' or '、';
            if (isBehind)
            {
                // 水网密度指数由区水务局负责, 水网密度指数（区水务局负责）: what is to be done stands before
                if (by > 0)
                {
                    return new Clause(SubjectOf(head[(by + 1)..]), start, start, after);
                }

                return start > 0 && text[start - 1] is '（' or '(' && ObjectBefore(text, start - 1) is >= 0 and var from
                    ? new Clause(SubjectOf(head), from, start, Math.Min(after + 1, text.Length))
                    : null;
            }

            return new Clause(SubjectOf(by == 0 ? head[1..] : head), start, start, end);
        }

        private static int ObjectBefore(string text, int bracket)
        {
            var start = text.AsSpan(0, bracket).LastIndexOfAny(s_objectBounds) + 1;
            return bracket - start >= 2 ? start : -1;
        }

        private static string SubjectOf(ReadOnlySpan<char> head)
        {
            for (int length; (length = Words.LengthAtStart(head, s_openings)) > 0; head = head[length..].TrimStart())
            {
            }

            for (var trimmed = true; trimmed;)
            {
                trimmed = false;
                foreach (var adverb in s_adverbs)
                {
                    if (head.EndsWith(adverb, StringComparison.Ordinal))
                    {
                        head = head[..^adverb.Length].TrimEnd();
                        trimmed = true;
                    }
                }
            }

            return head.ToString();
        }
    }
}
