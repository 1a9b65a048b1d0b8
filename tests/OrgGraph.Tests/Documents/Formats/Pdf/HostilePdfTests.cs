using System.IO.Compression;
using System.Text;
using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Documents.Formats.Pdf;
using OrgGraph.Documents.Sources;

namespace OrgGraph.Tests.Documents.Formats.Pdf;

/// <summary>Damaged, locked and hostile PDFs end in one message, within the limits.</summary>
internal sealed class HostilePdfTests
{
    private const int Mutations = 150;

    [Test]
    public void APictureWithoutTextIsSaidToBeAScan()
    {
        List<string> objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R >>",
            PdfMaker.Stream("q 595 0 0 842 0 0 cm /I Do Q"),
            PdfMaker.Stream(
                "0", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray "),
        ];
        var error = Assert.Throws<DocumentException>(() => PdfReading.Read(PdfMaker.Write(objects)))!;
        Assert.That(error.Problem, Is.EqualTo(DocumentProblem.Format));
        Assert.That(error.Message, Does.Contain("scan").And.Contain("OCR"));
    }

    [Test]
    public void APageWithoutAnythingIsEmpty() => Assert.That(
        () => PdfReading.Read(new PdfMaker().AddPage()),
        Throws.TypeOf<DocumentException>().With.Property(nameof(DocumentException.Problem)).EqualTo(DocumentProblem.Empty));

    [Test]
    public void ADamagedFileIsSaidToBeDamaged() => Assert.That(
        () => PdfReading.Read("%PDF-1.4\nnothing of use"u8.ToArray()),
        Throws.TypeOf<DocumentException>().With.Property(nameof(DocumentException.Problem)).EqualTo(DocumentProblem.Format));

    [Test]
    public void APasswordIsAskedForInOneMessage()
    {
        var error = Assert.Throws<DocumentException>(() => PdfReading.Read(LockedPdf.Make("secret", "Plan of the town")))!;
        Assert.That(error.Problem, Is.EqualTo(DocumentProblem.Format));
        Assert.That(error.Message, Does.Contain("needs a password").And.Contain("save it without one"));
    }

    [Test]
    public void AnEmptyPasswordOpens() => Assert.That(
        PdfReading.Lines(PdfReading.Read(LockedPdf.Make("", "Plan of the town"))), Is.EqualTo(new[] { "Plan of the town" }));

    [Test]
    public void FormsThatDrawFormsManyTimesAreOverTheLimit()
    {
        // ten forms, each of which draws the next ten times
        List<string> objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /F0 5 0 R >> >> /Contents 4 0 R >>",
            PdfMaker.Stream("/F0 Do"),
        ];
        for (var i = 0; i < 10; i++)
        {
            objects.Add(PdfMaker.Stream(
                string.Concat(Enumerable.Repeat($"/F{i + 1} Do ", 10)),
                $"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F{i + 1} {6 + i} 0 R >> >> "));
        }

        objects.Add(PdfMaker.Stream("0 0 m 9 9 l S", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] "));
        Assert.That(
            () => PdfReading.Read(PdfMaker.Write(objects), DocumentLimits.Default with { MaxCharacters = 10_000 }),
            Throws.TypeOf<DocumentException>().With.Property(nameof(DocumentException.Problem))
                .EqualTo(DocumentProblem.OverLimit));
    }

    [Test]
    public void AFormThatDrawsItselfEnds()
    {
        List<string> objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /A 5 0 R >> >> /Contents 4 0 R >>",
            PdfMaker.Stream("/A Do"),
            PdfMaker.Stream("/B Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /B 6 0 R >> >> "),
            PdfMaker.Stream("/A Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 5 0 R >> >> "),
        ];
        Assert.That(() => PdfReading.Read(PdfMaker.Write(objects)), Throws.TypeOf<DocumentException>());
    }

    [Test]
    public void APageTreeInALoopEnds()
    {
        List<string> objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count 2 /Kids [3 0 R] /Parent 3 0 R >>",
            "<< /Type /Pages /Count 2 /Kids [2 0 R] /Parent 2 0 R >>",
        ];
        Assert.That(() => PdfReading.Read(PdfMaker.Write(objects)), Throws.TypeOf<DocumentException>());
    }

    [Test]
    public void AStreamThatUnpacksToTooMuchIsRefused()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var zeros = new byte[1 << 20];
            Array.Fill(zeros, (byte)' ');
            for (var i = 0; i < 64; i++)
            {
                zlib.Write(zeros);
            }
        }

        var content = Encoding.Latin1.GetString(packed.ToArray());
        List<string> objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
            PdfMaker.Stream(content, "/Filter /FlateDecode "),
        ];
        Assert.That(
            () => PdfReading.Read(PdfMaker.Write(objects), DocumentLimits.Default with { MaxUnpackedBytes = 4 << 20 }),
            Throws.TypeOf<DocumentException>().With.Property(nameof(DocumentException.Problem))
                .EqualTo(DocumentProblem.OverLimit));
    }

    [Test]
    public void TooManyPagesAreRefusedAndReadingCanBeStopped()
    {
        var pdf = new PdfMaker().AddPage().Text(50, 50, "甲").AddPage().Text(50, 50, "乙").ToBytes();
        Assert.That(
            () => PdfReading.Read(pdf, DocumentLimits.Default with { MaxPages = 1 }),
            Throws.TypeOf<DocumentException>().With.Property(nameof(DocumentException.Problem))
                .EqualTo(DocumentProblem.OverLimit));
        Assert.That(
            () => PdfReading.Read(pdf, null, new CancellationToken(true)), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void MutatedFilesAreReadOrRefused()
    {
        var pdf = new PdfMaker().AddPage().Text(150, 40, "青溪区重点任务清单", 18);
        pdf.Table([50, 90, 340, 440, 540], 80, 10, ["序号", "措施", "时限", "单位"], ["1", "植树造林，修建公园。", "年底前", "区园林局"]);
        pdf.AddPage().Table([50, 90, 340, 440, 540], 80, 10, ["2", "治理河道。", "年底前", "区水务局"]);
        var original = pdf.ToBytes();
        var random = new Random(12);
        var limits = DocumentLimits.Default with { MaxCharacters = 100_000, MaxUnpackedBytes = 1 << 22 };
        for (var i = 0; i < Mutations; i++)
        {
            var bytes = Mutate(original, random);
            try
            {
                PdfReading.Read(bytes, limits);
            }
            catch (DocumentException)
            {
                // a message is as good as a reading
            }
        }
    }

    [TestCase("%PDF-1.7\n", ".txt", true)]
    [TestCase("junk\n%PDF-1.7\n", ".pdf", true)]
    [TestCase("the text %PDF-1.7", ".txt", false)]
    public void TheSignatureCounts(string content, string extension, bool expected) =>
        Assert.That(new PdfDocumentReader().Recognizes(Encoding.ASCII.GetBytes(content), extension), Is.EqualTo(expected));

    private static byte[] Mutate(byte[] original, Random random)
    {
        var bytes = original.ToList();
        for (var k = random.Next(1, 6); k > 0; k--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 64), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count / 2), random.Next(1, 64)));
                    break;
                case 3:
                    bytes[at] = (byte)"0123456789<>[]()/ "[random.Next(18)];
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    bytes.AddRange("\n%%EOF"u8.ToArray());
                    break;
            }
        }

        return [.. bytes];
    }
}
