using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.TextTables;
using OrgGraph.Documents.Units;

namespace OrgGraph.Documents.Plans;

/// <summary>
/// The roles that rules give to the units of a row: the first named leads, units said once for all measures below.
/// </summary>
internal sealed class RuledRoles(ReaderContext context, PlanDraft plan, MentionSplitter splitter, int[] ordinals)
{
    private readonly DocumentText _text = context.Text;
    private readonly PlanDraft _plan = plan;
    private readonly List<Finding> _findings = context.Findings;
    private readonly RoleRules _rules = context.Rules;
    private readonly MentionSplitter _splitter = splitter;
    // how many units of the row have each role so far
    private readonly int[] _ordinals = ordinals;
    private readonly List<(int Mention, char Mark)> _marked = [];

    /// <summary>A sign stands beside a mention (★).</summary>
    public void Marked(int mention, char mark) => _marked.Add((mention, mark));

    /// <summary>The unit at an index leads, or has another role of its own, as a rule says.</summary>
    public void GiveRole(int at, Role ruled)
    {
        var role = _plan.Mentions[at].Role;
        _plan.Mentions[at] = _plan.Mentions[at] with { Role = ruled, Ordinal = ++_ordinals[(int)ruled] };
        _ordinals[(int)role]--;
        for (var i = at + 1; i < _plan.Mentions.Count; i++)
        {
            var mention = _plan.Mentions[i];
            _plan.Mentions[i] = mention.Role == role ? mention with { Ordinal = mention.Ordinal - 1 } : mention;
        }
    }

    /// <summary>Applies what a remark in the row or a rule of the plan says to units whose roles nothing else says.</summary>
    /// <param name="row">The row.</param>
    /// <param name="measure">The row's cell of the measure, which may begin behind a rule on the same line.</param>
    /// <param name="first">The row's first mention.</param>
    /// <param name="remark">The row's remark.</param>
    public void Apply(Row row, Cell measure, int first, RoleRemark remark)
    {
        var start = measure.Count > 0 ? Math.Max(measure.Start, _text.StartOf(row.FirstLine)) : _text.StartOf(row.FirstLine);
        if (_marked.Count > 0)
        {
            ApplyMarks(first, _rules.MarkAt(start));
        }

        var rule = remark.Kind == RemarkKind.FirstRanks ? remark : _rules.RankAt(start);
        var at = _plan.Mentions.FindIndex(first, m => m.Role == Role.Responsible);
        if (rule.Kind == RemarkKind.FirstRanks && at >= 0 && !Any(first, m => m.Role == Role.Lead))
        {
            for (var i = first; i < _plan.Mentions.Count; i++)
            {
                var mention = _plan.Mentions[i];
                if (mention is { Role: Role.Responsible, Uncertainty: Uncertainty.RoleNotDecided or Uncertainty.None })
                {
                    _plan.Mentions[i] =
                        mention with { Uncertainty = rule.IsGuessed ? Uncertainty.RoleNotDecided : Uncertainty.None };
                }
            }

            GiveRole(at, rule.First.RoleOf() ?? Role.Lead);
            if (rule.Others.RoleOf() is { } others)
            {
                for (var i = first; i < _plan.Mentions.Count; i++)
                {
                    var mention = _plan.Mentions[i];
                    _plan.Mentions[i] = mention.Role == Role.Responsible
                        ? mention with { Role = others, Ordinal = ++_ordinals[(int)others] }
                        : mention;
                }
            }
        }

        foreach (var (role, names) in _rules.SaidOnceBefore(start))
        {
            AddSaidOnce(first, role, names);
        }
    }

    // 标★的为牵头单位，其余为配合单位
    private void ApplyMarks(int first, RoleRemark rule)
    {
        _marked.RemoveAll(m => m.Mention < first || m.Mark != rule.Mark);
        if (rule.Kind != RemarkKind.MarkRanks || _marked.Count == 0)
        {
            _marked.Clear();
            return;
        }

        for (var i = first; i < _plan.Mentions.Count; i++)
        {
            if (_plan.Mentions[i].Uncertainty == Uncertainty.RoleNotDecided)
            {
                _plan.Mentions[i] = _plan.Mentions[i] with { Uncertainty = Uncertainty.None };
            }

            var role = _marked.Exists(m => m.Mention == i) ? rule.First.RoleOf() : rule.Others.RoleOf();
            if (_plan.Mentions[i].Role is not Role.Oversees && role is { } ruled && ruled != _plan.Mentions[i].Role)
            {
                GiveRole(i, ruled);
            }
        }

        _marked.Clear();
    }

    private bool Any(int first, Predicate<Mention> test) => _plan.Mentions.FindIndex(first, test) >= 0;

    // Each edge is flagged: the document says it far from the measure.
    private void AddSaidOnce(int first, Role role, CellPart names)
    {
        var text = _text.Content.AsSpan(names.Start, names.Length);
        foreach (var name in _splitter.Split(text).Names)
        {
            if (!Any(first, m => m.Text == name.Text))
            {
                var (from, to) = (names.Start + name.Start, names.Start + name.End);
                _findings.Add(new Finding(FindingKind.UnitsSaidOnce, _plan.Measures[^1].Source, [name.Text]));
                _plan.Mentions.Add(new Mention(
                    _plan.Measures.Count - 1, _text.Written(name.Text, from, to), role, ++_ordinals[(int)role],
                    _text.Span(from, to),
                    Uncertainty.SaidOnce));
            }
        }
    }
}
