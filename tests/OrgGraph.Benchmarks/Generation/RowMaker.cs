using System.Collections.Immutable;
using System.Text;

namespace OrgGraph.Benchmarks.Generation;

/// <summary>Makes up the rows of a plan: sections, tasks, measures, deadlines, and who does it.</summary>
internal sealed class RowMaker(PlanShape shape, Topic topic, int district, int year, SeededRandom random)
{
    private readonly UnitNames _units = UnitNames.Of(district);
    private readonly int _topicIndex = Topic.All.IndexOf(topic);
    private ImmutableArray<string> _lastAssist = [];

    public ImmutableArray<TruthRow> Make(int count)
    {
        var rows = ImmutableArray.CreateBuilder<TruthRow>(count);
        var perSection = Math.Max(6, count / random.Between(3, 6));
        int number = 0, section = 0, subsection = 0;
        string? sectionTitle = null, subsectionTitle = null;
        while (rows.Count < count)
        {
            if (rows.Count >= section * perSection && section < Phrases.SectionForms.Length)
            {
                var form = Phrases.SectionForms[section].Replace("{0}", topic.Noun, StringComparison.Ordinal);
                sectionTitle = $"{Phrases.Numeral(section + 1)}、{form}";
                section++;
                subsection = 0;
                subsectionTitle = null;
                number = shape.Restarts ? 0 : number;
            }

            if (shape.HasSubsections && (subsection == 0 || (subsection < 5 && random.Happens(0.2))))
            {
                subsectionTitle = $"（{Phrases.Numeral(++subsection)}）{random.Pick<string>(Phrases.SubsectionForms)}";
            }

            number++;
            var measures = Math.Min(shape.HasTask ? DrawMeasures() : 1, count - rows.Count);
            var about = random.Pick<string>(topic.Objects.AsSpan());
            var task =
                shape.HasTask ? random.Pick<string>(Phrases.TaskForms).Replace("{0}", about, StringComparison.Ordinal) : null;
            for (var i = 0; i < measures; i++)
            {
                rows.Add(AddUnits(new TruthRow
                {
                    Section = sectionTitle,
                    Subsection = subsectionTitle,
                    Number = $"{number}",
                    Task = task,
                    Measure = MakeMeasure(about),
                    Deadline = random.Pick<string>(Phrases.Deadlines).Replace("{1}", $"{year}", StringComparison.Ordinal),
                }));
            }
        }

        return rows.MoveToImmutable();
    }

    // Most tasks have one measure, a few have many.
    private int DrawMeasures() => random.Share() switch { < 0.55 => 1, < 0.8 => 2, < 0.92 => 3, _ => random.Between(4, 7) };

    private string MakeMeasure(string about)
    {
        var text = new StringBuilder();
        var sentences = random.Happens(0.25) ? 2 : 1;
        for (var sentence = 0; sentence < sentences; sentence++)
        {
            text.Append(sentence == 0 ? "" : random.Happens(0.5) ? "；" : "。");
            Append(text, random.Pick<string>(Phrases.Openings).Replace("{0}", about, StringComparison.Ordinal));
            for (var i = random.Between(1, 3); i > 0; i--)
            {
                Append(text.Append('，'), random.Pick<string>(Phrases.Means));
            }

            for (var i = random.Between(0, 2); i > 0; i--)
            {
                Append(text.Append('，'), random.Pick<string>(Phrases.Targets));
            }
        }

        return text.Append('。').ToString();
    }

    private void Append(StringBuilder text, string phrase)
    {
        foreach (var c in phrase)
        {
            if (c != '#')
            {
                text.Append(shape.Spaced && c >= '\u4E00' && text.Length > 0 && char.IsAsciiDigit(text[^1]) ? " " : "").Append(c);
                continue;
            }

            text.Append(shape.Spaced && text.Length > 0 && text[^1] >= '\u4E00' ? " " : "").Append(random.Between(2, 98));
        }
    }

    private TruthRow AddUnits(TruthRow row)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        // one bureau leads much of a plan
        var main = _units.Common[_topicIndex * 5 % UnitNames.Busy];
        ImmutableArray<string> first = random.Happens(0.4) && named.Add(main) ? [main] : [];
        var lead = first.AddRange(Draw(random.Share() switch { < 0.75 => 1, < 0.93 => 2, _ => 3 } - first.Length, named));
        var responsible = shape.HasResponsible && random.Happens(0.7) ? DrawMany(random.Between(1, 3), named) : [];
        var assist = DrawAssist(named);
        var isBareBracket = shape.Layout == PlanLayout.BracketedItems && random.Happens(0.6);
        return row with
        {
            Lead = lead,
            // （甲局牵头，乙局配合） has no place for the others
            Responsible = isBareBracket ? [] : responsible,
            Deadline = isBareBracket ? null : row.Deadline,
            Assist = assist,
            Leaders = shape.HasLeaders ? DrawLeaders() : [],
        };
    }

    // those who help with one measure often help with the next
    private ImmutableArray<string> DrawAssist(HashSet<string> named)
    {
        if (!random.Happens(0.75))
        {
            return [];
        }

        _lastAssist = random.Happens(0.3) && _lastAssist.Length > 0 && !_lastAssist.Any(named.Contains)
            ? _lastAssist
            : DrawMany(shape.HasResponsible ? random.Between(1, 4) : random.Between(1, 6), named);
        return _lastAssist;
    }

    private ImmutableArray<string> Draw(int count, HashSet<string> named) =>
        [.. Enumerable.Range(0, count).Select(_ => _units.Draw(random, _topicIndex, named))];

    private ImmutableArray<string> DrawMany(int count, HashSet<string> named)
    {
        if (random.Happens(0.05))
        {
            // some measures list the towns that they concern
            var first = random.Between(0, 4);
            return [.. _units.Towns.Skip(first).Take(random.Between(4, 9)).Where(named.Add)];
        }

        var units = Draw(count, named);
        var stem = Places.Districts[district];
        if (shape.Layout == PlanLayout.TabSeparated && random.Happens(0.02) && named.Add(UnitNames.JointHost))
        {
            units = units.Add($"{UnitNames.JointHost}、{UnitNames.JointGuest(stem)}");
        }

        var towns = units.IndexOf("各镇人民政府");
        return shape.IsTable && towns >= 0 && random.Happens(0.1)
            ? units.SetItem(towns, $"各镇人民政府(含{stem}经济技术产业园管委会)")
            : units;
    }

    private ImmutableArray<string> DrawLeaders() =>
        [.. Enumerable.Range(0, random.Between(1, 3)).Select(_ => Phrases.Person(random)).Distinct(StringComparer.Ordinal)];
}
