using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NUnit.Framework;
using OrgGraph.Neo4j.Gds;
using OrgGraph.Analytics.Ranking;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Reports.Html;
using OrgGraph.Reports.Workbook;
using OrgGraph.Tests.Support;
using OrgGraph.Workspace.Inputs;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Tests.Reports;

/// <summary>Overloaded units are marked wherever a table names them; small pictures are small.</summary>
internal sealed class OverloadMarkTests
{
    private ReportData _data = null!;
    private ImmutableHashSet<string> _overloaded = [];

    [OneTimeSetUp]
    public async Task ReadAsync()
    {
        var reading = await ReadPlans.ReadAsync([Repository.Plans], new InputOptions(), progress: null, CancellationToken.None);
        _data = ReportData.Of(reading, Language.Chinese, CancellationToken.None);
        _overloaded = [.. _data.Years.SelectMany(y => y.OverloadedIds)];
    }

    [TestCase("overload")]
    [TestCase("ranking")]
    [TestCase("calendar")]
    [TestCase("heatmap")]
    [TestCase("collaboration")]
    [TestCase("plans")]
    public void Every_section_of_the_page_marks_them(string section)
    {
        var page = ReportWriter.PageOf(_data);
        var start = page.IndexOf($"<section id=\"{section}\"", StringComparison.Ordinal);
        var text = page[start..page.IndexOf("</section>", start, StringComparison.Ordinal)];
        Assert.That(_overloaded, Is.Not.Empty);
        Assert.That(text, Does.Match("class=\"(label end strong |guess )?over\""), section);
        Assert.That(
            Regex.Matches(text, "<(a|span)( href=\"[^\"]*\")? class=\"over\">([^<]*)<").Select(m => m.Groups[3].Value)
                .Where(n => n.EndsWith("教育局", StringComparison.Ordinal)),
            Is.Empty, "others are not");
    }

    [Test]
    public void Every_sheet_of_the_workbook_marks_them()
    {
        Assert.Multiple(() =>
        {
            foreach (var sheet in WorkloadSheets.Of(_data).Where(s => s.Name != SheetTexts.Units.Name))
            {
                var units = sheet.Columns.Index().Where(c => c.Item.Heading == SheetTexts.Unit.Heading).Select(c => c.Index);
                foreach (var (column, row) in units.SelectMany(c => sheet.Rows.Select(r => (c, r))))
                {
                    Assert.That(
                        row[column] is string plain && _overloaded.Contains(plain) && sheet.Name != SheetTexts.Data.Name
                            && sheet.Name != SheetTexts.Duties.Name,
                        Is.False, $"{sheet.Name.Chinese}: {row[column]}");
                }
            }
        });
    }

    [Test]
    public void Names_in_one_cell_are_marked_one_by_one()
    {
        var cell = (MarkedNames)MarkedNames.Of(["甲局", "乙局", "丙局"], new HashSet<string> { "乙局" });
        Assert.That(cell.Text, Is.EqualTo("甲局、乙局、丙局"));
        Assert.That(cell.Runs().Where(r => r.IsMarked).Select(r => r.Text), Is.EqualTo(new[] { "乙局" }));
        Assert.That(MarkedNames.Of(["甲局"], new HashSet<string>()), Is.EqualTo("甲局"), "a plain text where nothing is marked");
    }

    [Test]
    public void A_thumbnail_is_small_whatever_the_page_holds()
    {
        var blue = new Colour(0, 0, 255);
        var page = new ScenePage(
            1000, 4000,
            [
                .. Enumerable.Range(0, 50_000).Select(i => new ShapeItem(
                    new Rect(i % 900, i % 3900, 40, 20), (ShapeForm)(i % 4), blue, new Stroke(blue, 1),
                    new TextBlock(new Rect(i % 900, i % 3900, 40, 20), ["甲局"], 9, 12, blue))),
            ]);
        var small = Thumbnail.Of(page);
        Assert.Multiple(() =>
        {
            Assert.That((small.Width, small.Height), Is.EqualTo((240, 170)));
            Assert.That(small.Parts.Sum(p => p.Path.Length), Is.LessThan(80_000));
            Assert.That(small.Parts.Select(p => p.Path), Has.All.Match("^[MLhvzACc0-9. -]+$"));
        });
    }

    [Test]
    public void A_ranking_of_the_server_tells_what_it_depends_on()
    {
        var document = GdsRankDocument.Of([new("甲", 1, 5, 0.4), new("乙", 3, 2, 0.6)], RankedGraph.Collaboration, "degree", 1);
        var text = ResultJson.TextOf(document, ResultJsonContext.Readable.GdsRankDocument);
        Assert.That(document.Units.Single().Unit, Is.EqualTo("乙"));
        Assert.That(text, Does.Contain("\"version\"").And.Contain("\"weights\": null").And.Contain("\"selection\""));
    }
}
