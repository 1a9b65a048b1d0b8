using System.Text;
using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Documents.Corrections;

namespace OrgGraph.Tests.Documents.Corrections;

/// <summary>Files of corrections are read back as they were written, and borne where a part of them cannot be used.</summary>
internal sealed class CorrectionJsonTests
{
    private static readonly RowAnchor s_row = new("完成东河清淤三公里");

    private static CorrectionSet Set() => Corrected.SetOf(
        Corrected.Text,
        new RoleCorrection { Row = s_row, Name = new("区财政局"), Role = Role.Responsible, By = "张工",
            At = new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.FromHours(8)) },
        new NameCorrection { Row = s_row, Name = new("区水务局"), Is = "区水务局" },
        new AddedRow { Row = s_row, Text = "修补护岸", Units = [new("区水务局", Role.Lead)] },
        new YearCorrection { Is = 2026 },
        new ColumnCorrection { Heading = "配合单位", Is = ColumnUse.Assist },
        new MembersCorrection { Group = "青溪区各镇", Members = ["青溪区东河镇"] },
        new Confirmation { Answers = ["0123456789ab"] });

    private static string TextOf(CorrectionFile file)
    {
        using var stream = new MemoryStream();
        CorrectionJson.Write(file, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static CorrectionFile Parse(string text) => CorrectionJson.Read("x.corrections.json", Encoding.UTF8.GetBytes(text));

    [Test]
    public void What_is_written_reads_back()
    {
        var text = TextOf(new CorrectionFile(Set(), []));
        Assert.Multiple(() =>
        {
            Assert.That(Parse(text).Unknown, Is.Empty);
            Assert.That(Parse(text).Set.Corrections, Has.Length.EqualTo(7));
            Assert.That(TextOf(Parse(text)), Is.EqualTo(text));
            Assert.That(text, Does.Contain("\"format\": \"orggraph-corrections/1\"").And.Contain("完成东河清淤三公里"));
        });
    }

    [TestCase("{\"kind\":\"tomorrow\",\"plan\":\"x\"}")]
    [TestCase("{\"kind\":\"year\",\"plan\":\"nowhere\",\"is\":2026}")]
    [TestCase("{\"kind\":\"same-unit\",\"name\":\"\",\"unit\":\"甲\"}")]
    [TestCase("{\"kind\":\"members\",\"group\":\"甲\"}")]
    [TestCase("{\"kind\":\"confirm\"}")]
    [TestCase("{\"kind\":\"role\",\"plan\":\"KEY\",\"row\":{\"text\":\"没有这一行\"},\"name\":{\"text\":\"区财政局\"},\"role\":\"Lead\"}")]
    [TestCase("{\"kind\":\"role\",\"plan\":\"KEY\",\"row\":null,\"name\":null,\"role\":\"Lead\"}")]
    [TestCase("{\"kind\":\"role\",\"plan\":\"KEY\",\"row\":{\"text\":\"完成东河清淤三公里\"},\"name\":{\"text\":\"区财政局\"},\"role\":7}")]
    [TestCase("17")]
    [TestCase("null")]
    public void An_entry_that_cannot_be_used_is_kept_and_harms_no_other(string entry)
    {
        entry = entry.Replace("KEY", Corrected.SnapshotOf(Corrected.Text).Key, StringComparison.Ordinal);
        var text = TextOf(new CorrectionFile(Set(), []));
        var file = Parse(text.Replace("\"corrections\": [", "\"corrections\": [" + entry + ",", StringComparison.Ordinal));
        Assert.Multiple(() =>
        {
            Assert.That(file.Unknown.Select(u => (u.Number, u.Json)), Is.EqualTo([(1, entry)]));
            Assert.That(file.Set.Corrections, Has.Length.EqualTo(7));
            Assert.That(TextOf(file), Does.Contain(entry));
        });
    }

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("{\"format\":\"orggraph/1\"}")]
    [TestCase("{\"format\":\"orggraph-corrections/2\"}")]
    [TestCase("{\"format\":\"orggraph-corrections/1\",")]
    public void Another_file_is_refused_with_one_sentence(string text) =>
        Assert.That(
            Assert.Throws<DocumentException>(() => Parse(text))!.Problem, Is.EqualTo(DocumentProblem.CorrectionsFile));

    [Test]
    public void A_later_minor_version_is_read() =>
        Assert.That(
            Parse(TextOf(new CorrectionFile(Set(), [])).Replace("corrections/1", "corrections/1.4", StringComparison.Ordinal))
                .Set.Corrections,
            Has.Length.EqualTo(7));

    [Test]
    public void Of_two_answers_to_one_question_the_later_counts()
    {
        var early = new YearCorrection { Is = 2025, At = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) };
        var late = early with { Is = 2026, At = early.At + TimeSpan.FromDays(1) };
        Assert.That(
            new[] { Corrected.SetOf(Corrected.Text, early, late), Corrected.SetOf(Corrected.Text, late, early) }
                .Select(s => ((YearCorrection)s.Corrections.Single()).Is),
            Is.EqualTo([2026, 2026]));
    }
}
