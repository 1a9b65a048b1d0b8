using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Reports.Html;
using OrgGraph.Tests.Model;
using OrgGraph.Tests.Support;
using OrgGraph.Workspace.Inputs;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Tests.Reports;

/// <summary>A document's text never becomes part of the page, and the page asks nothing of anybody.</summary>
public sealed class ReportSafetyTests
{
    [Test]
    public void Hostile_text_in_every_field_stays_text() =>
        Prop.ForAll(Hostile.Text.Where(t => t.Length > 0).ToArbitrary(), text =>
        {
            var page = ReportWriter.PageOf(DataWith(text));
            var harmless = ReportWriter.PageOf(DataWith("x"));
            return TagsOf(page).Order().SequenceEqual(TagsOf(harmless).Order()); // names decide the order of rows
        }).CheckFixed();

    [Test]
    public void Text_shows_up_as_written()
    {
        var page = ReportWriter.PageOf(DataWith("<b>\"甲\" & '乙'</b>"));
        Assert.That(page, Does.Contain("&lt;b&gt;&quot;甲&quot; &amp; &#39;乙&#39;&lt;/b&gt;").And.Not.Contain("<b>"));
    }

    [Test]
    public void The_policy_names_exactly_the_style_and_script_inside()
    {
        var page = ReportWriter.PageOf(ReportPageTests.Data());
        Assert.That(page.Replace("&#39;", "'"), Does.Contain(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
            + $"style-src 'sha256-{HashOf(page, "style")}'; script-src 'sha256-{HashOf(page, "script")}'; "
            + "base-uri 'none'; form-action 'none'\">"));
    }

    [Test]
    public void The_page_needs_nothing_from_elsewhere()
    {
        var page = ReportWriter.PageOf(ReportPageTests.Data());
        Assert.Multiple(() =>
        {
            Assert.That(
                page, Does.Not.Contain("http://").And.Not.Contain("https://").And.Not.Contain("url(").And.Not.Contain("@import"));
            Assert.That(page, Does.Not.Match(" (src|style|on[a-z]+)=\""));
            Assert.That(page, Does.Match("<html lang=\"zh-Hans\">"));
        });
    }

    [Test]
    public void Elements_are_closed_in_order()
    {
        var open = new Stack<string>();
        foreach (var tag in TagsOf(ReportWriter.PageOf(ReportPageTests.Data())).Where(t => t is not ("meta" or "!DOCTYPE")))
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
    public void An_embedded_script_cannot_end_its_element()
    {
        Assert.That(() => new HtmlWriter().Embed("script", "x</script>"), Throws.ArgumentException);
    }

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
            Id = text + "局", Jurisdiction = text, Rule = text, Aliases = [text + "别名"], ParentId = text + "上级",
            MemberIds = [text + "甲"],
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
