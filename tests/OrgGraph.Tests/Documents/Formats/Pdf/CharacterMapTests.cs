using System.Globalization;
using System.IO.Compression;
using System.Text;
using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Documents.Formats.Pdf;
using OrgGraph.Documents.Sources;

namespace OrgGraph.Tests.Documents.Formats.Pdf;

/// <summary>Character maps of fonts that would be spread out to millions of codes are refused before they are.</summary>
internal sealed class CharacterMapTests
{
    [TestCase("1 beginbfrange <00000000> <FFFFFFFF> <0000> endbfrange", false)]
    [TestCase("1 beginbfrange <00000000> <FFFFFFFF> <0000> endbfrange", true)]
    [TestCase("1 begincidrange <00000000> <FFFFFFFF> 0 endcidrange", false)]
    [TestCase("1 beginbfrange <00000000> <FF> <0000> endbfrange", false)]
    [TestCase("2 beginbfrange\n<00> <0F> <0000> <000000> <0F4240> <0000> endbfrange", true)]
    [TestCase("1 beginbfrange <00000000> <00080000> <0000> endbfrange 1 beginbfrange <00000000> <00080000> <0000>", true)]
    [TestCase("2 beginbfrange <0000E00> <0EFF> <0000> <0F00> <0FFF> <<x>0F00> endbfrange", false)]
    [TestCase("1 beginbfrange <000000> <FFFFFF> <0000> endbfrange 1 beginbfrange <00> << /A endbfrange", true)]
    public void AMapTooWideIsRefused(string ranges, bool packed)
    {
        var error = Assert.Throws<DocumentException>(() => PdfReading.Read(WithMaps(1, ranges, packed)))!;
        Assert.That(error.Problem, Is.EqualTo(DocumentProblem.OverLimit));
        Assert.That(error.Message, Does.Contain("ToUnicode").And.Contain("character map"));
    }

    [Test]
    public void TheMapsOfAllFontsCountTogether()
    {
        const string ranges = "1 beginbfrange <00000000> <000C0000> <0000> endbfrange";
        Assert.That(
            () => PdfReading.Read(WithMaps(6, ranges, packed: true)),
            Throws.TypeOf<DocumentException>()
                .With.Property(nameof(DocumentException.Problem)).EqualTo(DocumentProblem.OverLimit));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void AMapOfAllCodesOfTwoBytesIsRead(bool packed) => Assert.That(
        PdfReading.Lines(PdfReading.Read(WithMaps(2, "1 beginbfrange <4E00> <9FFF> <4E00> endbfrange", packed))),
        Is.EqualTo(new[] { "甲乙" }));

    [TestCase("00", "FF", 256)]
    [TestCase("0000", "FFFF", 65_536)]
    [TestCase("05", "03", 1)]
    [TestCase("0041", "0041", 1)]
    [TestCase("01FF", "0200", 2)]
    [TestCase("0000", "01", 512)]
    [TestCase("00", "0100", 2)]
    public void TheWidthOfARange(string first, string last, long expected) => Assert.That(
        CharacterMapSize.Width(Convert.FromHexString(first), Convert.FromHexString(last)), Is.EqualTo(expected));

    [Test]
    public void NoWidthOverflows() => Assert.That(
        CharacterMapSize.Width(new byte[64], [.. Enumerable.Repeat(byte.MaxValue, 64)]), Is.GreaterThan(1L << 32));

    /// <summary>A page that writes 甲乙, and as many fonts as said, each with a map of its own.</summary>
    private static byte[] WithMaps(int fonts, string ranges, bool packed)
    {
        var map = "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
            + ranges + "\nendcmap end";
        var names = string.Concat(
            Enumerable.Range(0, fonts).Select(i => string.Create(CultureInfo.InvariantCulture, $"/F{i} {6 + (2 * i)} 0 R ")));
        List<string> objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << {names}>> >> /Contents 4 0 R >>",
            PdfMaker.Stream("BT /F0 12 Tf 50 700 Td <75324E59> Tj ET"),
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
                + "/Supplement 0 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 /Ascent 860 "
                + "/Descent -140 /CapHeight 700 /ItalicAngle 0 /StemV 80 /FontBBox [0 -140 1000 860] >> >>",
        ];
        for (var i = 0; i < fonts; i++)
        {
            objects.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /Identity-H /DescendantFonts [5 0 R] "
                    + $"/ToUnicode {7 + (2 * i)} 0 R >>"));
            objects.Add(packed ? PdfMaker.Stream(Pack(map), "/Filter /FlateDecode ") : PdfMaker.Stream(map));
        }

        return PdfMaker.Write(objects);
    }

    private static string Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(Encoding.Latin1.GetBytes(text));
        }

        return Encoding.Latin1.GetString(packed.ToArray());
    }
}
