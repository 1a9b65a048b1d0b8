using System.Collections.Immutable;
using System.Text;
using OrgGraph.Documents;
using OrgGraph.Documents.Corrections;

namespace OrgGraph.Tests.Documents.Corrections;

/// <summary>A row whose identity, and that of its names, is known through all edits.</summary>
internal sealed record RandomRow(int Id, string Text, ImmutableArray<(int Id, string Name)> Names);

/// <summary>Plans of rows that are edited at random: who is who is known, whatever the text says.</summary>
internal sealed record RandomPlan(ImmutableArray<RandomRow> Rows)
{
    private static readonly string[] s_units =
        ["区水务局", "区财政局", "区教育局", "区司法局", "区审计局", "区民政局", "区商务局", "区统计局", "区信访局", "区税务局"];

    private static readonly string[] s_verbs = ["完成", "开展", "推进", "组织"];
    private static readonly string[] s_things = ["东河清淤", "西河清淤", "老旧管网改造", "社区食堂建设", "燃气安全检查", "学校操场翻新", "背街小巷整治"];

    /// <summary>Twelve rows, some much alike, two of one text.</summary>
    public static RandomPlan Base { get; } = Make(new Random(7));

    /// <summary>
    /// Makes one correction on a random edge of a plan, edits the plan at random, and applies it.
    /// </summary>
    /// <returns>True when it landed on its edge, false when it did not fit.</returns>
    /// <exception cref="InvalidOperationException">It landed on another edge, or nothing was said.</exception>
    public static bool LandsWell(int seed)
    {
        var random = new Random(seed);
        var was = Make(random);
        var row = random.Next(was.Rows.Length);
        var name = random.Next(was.Rows[row].Names.Length);
        var (rowId, nameId) = (was.Rows[row].Id, was.Rows[row].Names[name].Id);
        var set = SetOf(was, [Anchored(was, row, name)]);
        var now = was;
        for (var edits = random.Next(1, 9); edits > 0; edits--)
        {
            now = now.Edit(random);
        }

        var reading = Corrected.Read(now.Draft(), set);
        var content = reading.Plans[0].Content;
        var changed = content.Mentions
            .Select(
                (m, i) => (m, Row: now.Rows[m.Measure], At: i - content.Mentions.TakeWhile(o => o.Measure < m.Measure).Count()))
            .Where(x => x.m.Role == Role.Oversees || x.m.Role == Role.Assist).ToList();
        if (changed.Exists(x => x.Row.Id != rowId || x.Row.Names[x.At].Id != nameId) || changed.Count > 1)
        {
            throw new InvalidOperationException($"seed {seed}: landed on {changed[0].Row.Text} {changed[0].m.Text}");
        }

        var told = reading.Findings.Count(f => f.Kind == FindingKind.CorrectionUnfit);
        return told + changed.Count == 1
            ? changed.Count == 1 : throw new InvalidOperationException($"seed {seed}: said {told}, landed {changed.Count}");
    }

    public static CorrectionSet SetOf(RandomPlan plan, IEnumerable<Correction> corrections)
    {
        var snapshot = plan.Snapshot();
        return CorrectionSet.Of(corrections.Select(c => c with { Plan = snapshot.Key }), [snapshot]);
    }

    /// <summary>Corrections of a row, of several kinds.</summary>
    public static IEnumerable<Correction> CorrectionsOf(RandomPlan plan, int row, Random random)
    {
        var edge = Anchored(plan, row, random.Next(plan.Rows[row].Names.Length));
        return
        [
            random.Next(6) switch
            {
                0 => edge,
                1 => new RemovedEdge { Row = edge.Row, Name = edge.Name },
                2 => new NameCorrection { Row = edge.Row, Name = edge.Name, Is = "区体育局" },
                3 => new SplitCorrection { Row = edge.Row, Name = edge.Name, Into = ["区体育局", "区文旅局"] },
                4 => new AddedEdge { Row = edge.Row, Unit = "区体育局", Role = Role.Lead },
                _ => new TextCorrection { Row = edge.Row, Is = "另一项措施" + random.Next(99) },
            },
            edge with { Role = Role.Responsible },
        ];
    }

    public DocumentDraft Draft()
    {
        var text = new StringBuilder("青溪区2026年重点工作任务分工表\n序号\t工作措施\t牵头单位\n");
        for (var i = 0; i < Rows.Length; i++)
        {
            text.Append(i + 1).Append('\t').Append(Rows[i].Text).Append('\t').AppendJoin('、', Rows[i].Names.Select(n => n.Name))
                .Append('\n');
        }

        return Corrected.Draft(text.ToString());
    }

    private static RandomPlan Make(Random random)
    {
        var rows = ImmutableArray.CreateBuilder<RandomRow>();
        var names = 0;
        for (var i = 0; i < 12; i++)
        {
            var text = i is 4 or 9 ? "完成东河清淤10处。" : TextOf(random);
            string[] units = [.. s_units];
            random.Shuffle(units);
            rows.Add(new RandomRow(i, text, [.. units.Take(random.Next(1, 4)).Select(u => (names++, u))]));
        }

        return new RandomPlan(rows.ToImmutable());
    }

    private static string TextOf(Random random) =>
        $"{s_verbs[random.Next(s_verbs.Length)]}{s_things[random.Next(s_things.Length)]}{random.Next(1, 60)}处，"
            + $"{s_verbs[random.Next(s_verbs.Length)]}{s_things[random.Next(s_things.Length)]}{random.Next(1, 60)}次。";

    private static RoleCorrection Anchored(RandomPlan plan, int row, int name) => new()
    {
        Row = new RowAnchor(plan.Rows[row].Text, plan.Rows.Take(row + 1).Count(r => r.Text == plan.Rows[row].Text)),
        Name = new NameAnchor(plan.Rows[row].Names[name].Name),
        Role = Role.Assist,
    };

    private PlanSnapshot Snapshot() => new()
    {
        Title = "青溪区2026年重点工作任务分工表", Year = 2026,
        Rows = [.. Rows.Select(r => new SnapshotRow(r.Text, [.. r.Names.Select(n => n.Name)]))],
    };

    private RandomPlan Edit(Random random)
    {
        var at = random.Next(Rows.Length);
        var row = Rows[at];
        return this with
        {
            Rows = random.Next(10) switch
            {
                0 when Rows.Length > 4 => Rows.RemoveAt(at),
                1 => Rows.Insert(at, new RandomRow(1000 + random.Next(), TextOf(random), [(-random.Next(1, 9999), s_units[0])])),
                2 => Rows.RemoveAt(at).Insert(random.Next(Rows.Length), row),
                3 when row.Names.Length > 1 =>
                    Rows.SetItem(at, row with { Names = row.Names.RemoveAt(random.Next(row.Names.Length)) }),
                4 when !row.Names.Any(n => n.Name == s_units[1]) =>
                    Rows.SetItem(at, row with { Names = row.Names.Insert(0, (-random.Next(1, 9999), s_units[1])) }),
                5 => Rows.SetItem(at, row with { Names = [.. row.Names.Reverse()] }),
                6 => Rows.SetItem(at, row with { Text = TextOf(random) }),
                _ => Rows.SetItem(at, row with { Text = Touched(row.Text, random) }),
            },
        };
    }

    private static string Touched(string text, Random random)
    {
        var at = random.Next(text.Length - 1);
        return random.Next(3) switch
        {
            0 => text.Insert(at, "新增"),
            1 => text.Remove(at, 1),
            _ => text.Replace("处", "个", StringComparison.Ordinal),
        };
    }
}
