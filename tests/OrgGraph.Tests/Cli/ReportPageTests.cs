using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Cli.Inputs;
using OrgGraph.Cli.Reports;
using OrgGraph.Documents;
using OrgGraph.Model;
using OrgGraph.Tests.Model;

namespace OrgGraph.Tests.Cli;

public sealed class ReportPageTests
{
    [Test]
    public void Hostile_text_in_every_field_stays_text() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Hostile.Text.Where(t => t.Length > 0).ToArbitrary(), text =>
        {
            var page = ReportWriter.PageOf(DataWith(text));
            var harmless = ReportWriter.PageOf(DataWith("x"));
            return TagsOf(page).Order().SequenceEqual(TagsOf(harmless).Order()); // names decide the order of rows
        }));

    [Test]
    public void Text_shows_up_as_written()
    {
        var page = ReportWriter.PageOf(DataWith("<b>\"甲\" & '乙'</b>"));
        Assert.That(page, Does.Contain("&lt;b&gt;&quot;甲&quot; &amp; &#39;乙&#39;&lt;/b&gt;").And.Not.Contain("<b>"));
    }

    [Test]
    public void The_policy_names_exactly_the_style_and_script_inside()
    {
        var page = ReportWriter.PageOf(Data());
        Assert.That(page.Replace("&#39;", "'"), Does.Contain(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
            + $"style-src 'sha256-{HashOf(page, "style")}'; script-src 'sha256-{HashOf(page, "script")}'; "
            + "base-uri 'none'; form-action 'none'\">"));
    }

    [Test]
    public void The_page_needs_nothing_from_elsewhere()
    {
        var page = ReportWriter.PageOf(Data());
        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Not.Contain("http://").And.Not.Contain("https://").And.Not.Contain("url(").And.Not.Contain("@import"));
            Assert.That(page, Does.Not.Match(" (src|style|on[a-z]+)=\""));
            Assert.That(page, Does.Match("<html lang=\"zh-Hans\">"));
        });
    }

    [Test]
    public void Elements_are_closed_in_order()
    {
        var open = new Stack<string>();
        foreach (var tag in TagsOf(ReportWriter.PageOf(Data())).Where(t => t is not ("meta" or "!DOCTYPE")))
        {
            if (tag.StartsWith('/'))
            {
                Assert.That(tag[1..], Is.EqualTo(open.Pop()));
            }
            else
            {
                open.Push(tag);
            }
        }

        Assert.That(open, Is.Empty);
    }

    [Test]
    public void Uncertain_names_groups_findings_and_skipped_files_are_seen()
    {
        var page = ReportWriter.PageOf(Data());
        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Contain("<span class=\"guess\">区水务局？</span>"));
            Assert.That(page, Does.Contain("单位群组（1 个）"));
            Assert.That(page, Does.Contain("<tr title=\"plan.txt:9:1-9:1\"><td class=\"num\">9</td><td><span class=\"tag warning\">警告</span>"));
            Assert.That(page, Does.Contain("<details><summary>另有 1 条说明"));
            Assert.That(page, Does.Contain("<td class=\"file\">a.png</td><td>不是文本</td>"));
        });
    }

    [Test]
    public void The_ranking_tells_counts_and_points()
    {
        var page = ReportWriter.PageOf(Data());
        Assert.That(page, Does.Contain("负荷最高的是青河区生态环境局：牵头 2 项、主责 0 项、协办 1 项，共 2.3 分。"));
        Assert.That(page, Does.Contain("aria-label=\"牵头 2，主责 0，协办 1；2.3 分\""));
    }

    [Test]
    public void A_plan_without_any_unit_still_makes_a_page()
    {
        var reading = SampleReadings.Of("a.txt", [new TestPlan("a.txt", jurisdiction: "").Measure("做事").Build()], []);
        var page = ReportWriter.PageOf(ReportData.Of([reading], [], Language.English));
        Assert.That(page, Does.Contain("No two units share a measure.").And.Contain("There is nothing to review."));
    }

    [Test]
    public void An_embedded_script_cannot_end_its_element()
    {
        Assert.That(() => new HtmlWriter().Embed("script", "x</script>"), Throws.ArgumentException);
    }

    private static ReportData Data() => ReportData.Of(
        [SampleReadings.Small()], [new SkippedFile("a.png", new("不是文本", "no text"), Failed: false)], Language.Chinese);

    private static ReportData DataWith(string text)
    {
        var plan = new TestPlan(text, jurisdiction: text, title: text)
        {
            Plan = new Plan
            {
                Id = text, Title = text, Year = 2024, Jurisdiction = text, Attachment = text,
                Notice = new Notice(text, text, IssuedOn: null), Source = new SourceSpan(text, 1, 1, 1, 1),
            },
        };
        var unit = new Unit
        {
            Id = text + "局", Jurisdiction = text, Rule = text, Aliases = [text + "别名"], ParentId = text + "上级", MemberIds = [text + "甲"],
        };
        plan.Unit("某局", unit, Named(text + "上级"), Named(text + "甲"));
        plan.Section(text).Section(text, inner: true).Task(text, text);
        plan.Measure(text, lead: "某局、某委？", leaders: "某人", deadline: text);
        var findings = ImmutableArray.Create(
            new Finding(FindingKind.TextNotUnderstood, SourceSpan.OfLine(text, 1), [text]),
            new Finding(FindingKind.EncodingFound, SourceSpan.OfLine(text, 1), [text]));
        var reading = new DocumentReading(text, text, [text], [plan.Build()], findings);
        return ReportData.Of([reading], [new SkippedFile(text, new(text, text), Failed: true)], Language.Chinese);
    }

    private static Unit Named(string id) => new() { Id = id, Jurisdiction = "" };

    // The names of tags in order, those of style and script without what is inside.
    private static List<string> TagsOf(string page)
    {
        var tags = new List<string>();
        for (var at = page.IndexOf('<'); at >= 0; at = page.IndexOf('<', at + 1))
        {
            var tag = page[(at + 1)..page.IndexOfAny([' ', '>'], at)];
            tags.Add(tag);
            if (tag is "style" or "script")
            {
                at = page.IndexOf($"</{tag}>", at, StringComparison.Ordinal) - 1;
            }
        }

        return tags;
    }

    private static string HashOf(string page, string tag)
    {
        var start = page.IndexOf($"<{tag}>", StringComparison.Ordinal) + tag.Length + 2;
        var content = page[start..page.IndexOf($"</{tag}>", start, StringComparison.Ordinal)];
        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
    }
}
