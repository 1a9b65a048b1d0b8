using System.Collections.Immutable;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;

namespace OrgGraph.Tests.Diagrams.Writers;

/// <summary>Drawings to write: a plausible one of two pages, and one of hostile text.</summary>
internal static class TestScenes
{
    public static readonly Colour Ink = new(28, 39, 51);
    private static readonly Colour s_lead = new(0, 90, 160);
    private static readonly Colour s_assist = new(120, 130, 140);
    private static readonly Colour s_paper = new(255, 255, 255);
    private static readonly Colour s_box = new(232, 240, 248);
    private static readonly Colour s_warm = new(253, 236, 214);

    private static readonly string[] s_units =
    [
        "区生态环境局", "区水务局", "区城市管理委", "区住房城乡建设委", "区农业农村局", "区交通局", "区园林绿化局", "各镇人民政府",
        "市规划自然资源委大兴分局", "区发展改革委",
    ];

    private static readonly string[] s_measures =
    [
        "1.1 制定2024年度细颗粒物（PM2.5）控制方案，年均浓度降至33微克/立方米以下。",
        "1.2 推进重型柴油货车国Ⅳ淘汰，完成500辆以上。",
        "1.3 开展扬尘执法检查，施工工地“六个百分百”达标率98%。",
        "2.1 完成凉水河、小龙河等12条河道水质达标治理；新建改造污水管网35公里。",
        "2.2 入河排污口排查整治完成率100%。",
        "3.1 受污染耕地安全利用率保持在95%以上。",
        "3.2 组织“无废城市”建设，生活垃圾回收利用率达38.5%。",
        "4.1 新增造林绿化1,200亩，建设城市森林3处。",
        "4.2 编制生态保护红线监管办法，12月31日前报区政府。",
    ];

    /// <summary>Units and measures with ties, and a network with circles, diamonds and arrows; A4 across.</summary>
    public static Scene Plan { get; } = new(
        "大兴区2024年行动计划：责任关系",
        "左边是单位，右边是措施；粗线为牵头，细虚线为协办。",
        "zh-Hans",
        [Responsibility("大兴区2024年行动计划：责任关系"), Network()]);

    public static IEnumerable<string> HostileTexts { get; } =
    [
        "<script>alert(1)</script>",
        "\" onload=\"alert(1)",
        "'; DROP -- ]]> &amp; &lt;",
        "名\u202e称\u2066反\u200f转",
        "铃\u0007空\u0000退\u0008",
        "半\ud83d对",
        "👩‍👩‍👧 𠮷野家 e\u0301",
        "مكتب البيئة",
        "长" + string.Concat(Enumerable.Repeat("很长的单位名称", 71)),
        "\\N\\l back\\slash",
        "id with spaces_and—标点#.%20",
        "</style></script><!--",
    ];

    /// <summary>Names with markup, quotes, marks of direction, control characters, emoji, and 500 characters.</summary>
    public static Scene Hostile { get; } = MakeHostile();

    private static ScenePage Responsibility(string title)
    {
        var items = ImmutableArray.CreateBuilder<SceneItem>();
        items.Add(new TextItem(TextBreaker.Lay(title, new Point(36, 24), 500, new TextStyle(16, Ink, Bold: true), 1)));
        items.Add(new LineItem(CurvePath.Straight(new Point(36, 50), new Point(806, 50)), new Stroke(Ink, 0.75)));
        var random = new Random(7);
        var ties = new List<SceneItem>();
        for (var m = 0; m < s_measures.Length; m++)
        {
            for (var k = 0; k < 3; k++)
            {
                var u = (m + (k * random.Next(1, 4))) % s_units.Length;
                var (from, to) = (new Point(206, 66 + (u * 48) + 17), new Point(430, 62 + (m * 54) + 22));
                var path = new CurvePath(from, [new Curve(new Point(318, from.Y), new Point(318, to.Y), to)]);
                var role = k == 0 ? "lead" : k == 1 ? "responsible" : "assist";
                var stroke =
                    k switch { 0 => new Stroke(s_lead, 2.2), 1 => new Stroke(s_lead, 1),
                        _ => new Stroke(s_assist, 0.75, [3, 2]) };
                ties.Add(new ConnectorItem($"unit:{s_units[u]}", $"measure:{m}", path, stroke, Arrow: k == 0)
                {
                    Id = $"tie:{m}:{k}",
                    Meaning = new Meaning(
                        MeaningKind.Edge, s_units[u], $"{s_units[u]} → {s_measures[m][..3]}\n附件1.txt，第{10 + m}行", role),
                });
            }
        }

        items.AddRange(ties);
        for (var u = 0; u < s_units.Length; u++)
        {
            var box = new Rect(36, 66 + (u * 48), 170, 34);
            items.Add(new ShapeItem(box, ShapeForm.RoundedRectangle, s_box, new Stroke(s_lead, 1),
                TextBreaker.Fit(s_units[u], box.Inflate(-4), new TextStyle(11, Ink, TextAlign.Centre, Balanced: true)))
            {
                Id = $"unit:{s_units[u]}",
                Meaning = new Meaning(MeaningKind.Unit, s_units[u], $"{s_units[u]}\n附件1.txt，第{u + 4}行"),
            });
        }

        for (var m = 0; m < s_measures.Length; m++)
        {
            var box = new Rect(430, 62 + (m * 54), 376, 44);
            items.Add(new ShapeItem(box, ShapeForm.Rectangle, s_paper, new Stroke(s_assist, 0.75),
                TextBreaker.Fit(s_measures[m], box.Inflate(-5), new TextStyle(9.5, Ink)))
            {
                Id = $"measure:{m}",
                Meaning = new Meaning(MeaningKind.Measure, $"大兴区/2024/附件1#{m}", $"{s_measures[m]}\n附件1.txt，第{10 + m}行"),
            });
        }

        items.Add(
            new TextItem(
                TextBreaker.Lay("来源：附件1.txt  1/2", new Point(506, 566), 300, new TextStyle(8, s_assist, TextAlign.Right), 1)));
        return new ScenePage(841.89, 595.28, items.ToImmutable());
    }

    private static ScenePage Network()
    {
        var items = ImmutableArray.CreateBuilder<SceneItem>();
        items.Add(
            new TextItem(TextBreaker.Lay("协作网络 Collaboration", new Point(36, 24), 500, new TextStyle(16, Ink, Bold: true), 1)));
        Point Place(int i) => new(421 + (270 * Math.Cos(i * Math.PI / 5)), 310 + (200 * Math.Sin(i * Math.PI / 5)));
        for (var i = 0; i < 10; i++)
        {
            foreach (var step in new[] { 1, 3 })
            {
                var (a, b) = (Place(i), Place((i + step) % 10));
                var length = Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
                var (dx, dy) = ((b.X - a.X) / length, (b.Y - a.Y) / length);
                items.Add(new ConnectorItem($"n{i}", $"n{(i + step) % 10}",
                    CurvePath.Straight(new Point(a.X + (dx * 34), a.Y + (dy * 34)), new Point(b.X - (dx * 34), b.Y - (dy * 34))),
                    new Stroke(s_assist, 0.5 + step), Arrow: step == 1)
                {
                    Meaning = new Meaning(MeaningKind.Edge, s_units[i], $"{s_units[i]} – {s_units[(i + step) % 10]}：{step}项"),
                });
            }
        }

        for (var i = 0; i < 10; i++)
        {
            var c = Place(i);
            var box = new Rect(c.X - 34, c.Y - 34, 68, 68);
            var form = i % 4 == 3 ? ShapeForm.Diamond : ShapeForm.Ellipse;
            items.Add(new ShapeItem(box, form, i % 2 == 0 ? s_warm : s_box, new Stroke(Ink, 1, i == 2 ? [4, 2] : []),
                TextBreaker.Fit(s_units[i], box.Inflate(-9),
                    new TextStyle(9, Ink, TextAlign.Centre, Bold: i == 0, Balanced: true)))
            {
                Id = $"n{i}",
                Meaning = new Meaning(MeaningKind.Unit, s_units[i], s_units[i]),
            });
        }

        return new ScenePage(841.89, 595.28, items.ToImmutable());
    }

    private static Scene MakeHostile()
    {
        var items = ImmutableArray.CreateBuilder<SceneItem>();
        var y = 20.0;
        var texts = HostileTexts.ToList();
        for (var i = 0; i < texts.Count; i++)
        {
            var box = new Rect(20, y, 240, 40);
            items.Add(new ShapeItem(box, ShapeForm.Rectangle, s_paper, new Stroke(Ink, 1),
                TextBreaker.Fit(texts[i], box.Inflate(-4), new TextStyle(10, Ink)))
            {
                Id = texts[i],
                Meaning = new Meaning(MeaningKind.Unit, texts[i], texts[i] + "\n" + texts[i], texts[i]),
            });
            items.Add(new ConnectorItem(texts[i], texts[(i + 1) % texts.Count],
                CurvePath.Straight(new Point(260, y + 20), new Point(300, y + 40), new Point(260, y + 68)), new Stroke(s_lead, 1),
                Arrow: true));
            y += 48;
        }

        // lines that no breaker has cleaned
        items.Add(new TextItem(new TextBlock(new Rect(320, 20, 200, 13), ["raw \u202e<b>\u0001&\ud83d"], 10, 13, Ink)));
        return new Scene(texts[0] + texts[3], texts[4] + texts[5], "zh-Hans", [new ScenePage(540, y, items.ToImmutable())]);
    }
}
