using System.Text;
using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Documents.Formats;
using OrgGraph.Documents.Sources;
using OrgGraph.Tests.Support.Formats;

namespace OrgGraph.Tests.Documents.Formats;

/// <summary>Damaged documents of every format give an answer or a clear refusal, never anything else.</summary>
internal sealed class FuzzTests
{
    private const int Rounds = 150;

    private static IEnumerable<TestCaseData> Documents()
    {
        var sheet = new SheetFile();
        sheet.Add(
            "任务", sheet.Row(1, "治水") + sheet.Row(2, "序号", "措施", "单位") + sheet.Row(3, "1", "清淤", "甲局"),
            after: "<mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells>");
        var word = new WordFile(
            WordFile.Numbered("治水", 1)
                + WordFile.Table(
                    WordFile.HeaderRow("序号", "措施"),
                    WordFile.Row(WordFile.Cell("1"), WordFile.Cell("清淤", "<w:vMerge w:val=\"restart\"/>"))))
        {
            Parts =
                { ["numbering"] =
                    WordFile.List(7, ("chineseCounting", "%1、"))
                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>" },
        };
        yield return new TestCaseData("plan.docx", word.ToBytes()).SetArgDisplayNames("docx");
        yield return new TestCaseData("plan.xlsx", sheet.ToBytes()).SetArgDisplayNames("xlsx");
        yield return new TestCaseData(
            "plan.html",
            Encoding.UTF8.GetBytes(
                "<html><style>.a{display:none}</style><p class=a>甲<table><tr><td rowspan=2>1<td>清淤<a href=x.doc>乙</a><tr><td "
                + "colspan=3>护岸</table>")).SetArgDisplayNames("html");
        yield return new TestCaseData("plan.csv", Encoding.UTF8.GetBytes("序号,措施\n1,\"清淤\"\"一\"\n2,护岸\n")).SetArgDisplayNames(
            "csv");
        yield return new TestCaseData(
            "plan.md",
            Encoding.UTF8.GetBytes("# 计划\n\n|序号|措施|\n|-|-|\n|1|清淤|\n\n1. 甲\n   > 乙\n\n<table><tr><td>丙")).SetArgDisplayNames(
                "md");
        yield return new TestCaseData(
            "plan.mht",
            Encoding.UTF8.GetBytes(
                "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
                + "<table><tr><td>1<td>清淤</table>")).SetArgDisplayNames("mht");
    }

    [TestCaseSource(nameof(Documents))]
    public void Damage_is_answered(string source, byte[] content)
    {
        var random = new Random(20260101);
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = Mutate(content, random);
            try
            {
                // compound files would go to another program
                var reader = DocumentReaders.For(bytes, source);
                if (reader.Name != "doc")
                {
                    reader.Read(new DocumentInput(source, bytes, new DocumentLimits { MaxUnpackedBytes = 8_000_000 }));
                }
            }
            catch (DocumentException e)
            {
                Assert.That(e.File, Is.EqualTo(source));
            }
            catch (Exception e)
            {
                Assert.Fail($"round {round}: {e}");
            }
        }
    }

    // also the mark-up within packed documents is damaged: bytes of a package mostly damage only its packing
    private static byte[] Mutate(byte[] content, Random random)
    {
        if (content[0] == 'P' && content[1] == 'K' && random.Next(3) > 0)
        {
            using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(content));
            var parts = archive.Entries.Select(e =>
            {
                using var stream = e.Open();
                using var part = new MemoryStream();
                stream.CopyTo(part);
                return (e.FullName, Content: part.ToArray());
            }).ToList();
            var chosen = random.Next(parts.Count);
            parts[chosen] = (parts[chosen].FullName, Damage(parts[chosen].Content, random));
            return PackedFile.Of(parts);
        }

        return Damage(content, random);
    }

    private static byte[] Damage(byte[] content, Random random)
    {
        var bytes = content.ToList();
        for (var change = random.Next(1, 6); change > 0 && bytes.Count > 4; change--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.InsertRange(at, Encoding.ASCII.GetBytes("999999999"));
                    break;
                default:
                    bytes[at] = (byte)"<>\"0/9&"[random.Next(7)];
                    break;
            }
        }

        return [.. bytes];
    }
}
