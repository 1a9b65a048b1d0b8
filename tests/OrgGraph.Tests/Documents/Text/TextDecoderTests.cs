using System.Text;
using NUnit.Framework;
using OrgGraph.Documents.Text;

namespace OrgGraph.Tests.Documents.Text;

internal sealed class TextDecoderTests
{
    private const string Sample = "序号\t重点任务\t牵头单位\r\n1\t加强管网巡查\t区水务局\r\n2\t㐀䶮镕\t区园林绿化局\r\n";

    private static IEnumerable<TestCaseData> Encodings()
    {
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        yield return new TestCaseData(new UTF8Encoding(false).GetBytes(Sample), "UTF-8");
        yield return new TestCaseData(Bom(Encoding.UTF8), "UTF-8 (BOM)");
        yield return new TestCaseData(Bom(Encoding.Unicode), "UTF-16 LE (BOM)");
        yield return new TestCaseData(Bom(Encoding.BigEndianUnicode), "UTF-16 BE (BOM)");
        yield return new TestCaseData(Encoding.Unicode.GetBytes(Sample), "UTF-16 LE");
        yield return new TestCaseData(Encoding.BigEndianUnicode.GetBytes(Sample), "UTF-16 BE");
        yield return new TestCaseData(gb18030.GetBytes(Sample), "GB18030");
    }

    [TestCaseSource(nameof(Encodings))]
    public void The_encoding_is_found(byte[] bytes, string encoding)
    {
        var decoded = TextDecoder.Decode(bytes);
        Assert.That(decoded, Is.EqualTo(new DecodedText(Sample, encoding, 0)));
    }

    [Test]
    public void A_damaged_utf8_file_is_still_utf8()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Sample, 20)));
        bytes[^4] = 0xFF;
        var decoded = TextDecoder.Decode(bytes)!;
        Assert.That((decoded.Encoding, decoded.Replaced), Is.EqualTo(("UTF-8", decoded.Content.Count(c => c == '\uFFFD'))));
        Assert.That(decoded.Content, Does.Contain("加强管网巡查"));
    }

    [Test]
    public void Random_bytes_are_no_text()
    {
        var random = new Random(7);
        var bytes = new byte[100_000];
        random.NextBytes(bytes);
        Assert.That(TextDecoder.Decode(bytes), Is.Null);
    }

    [Test]
    public void Programs_and_archives_are_no_text() =>
        Assert.Multiple(() =>
        {
            Assert.That(
                TextDecoder.Decode([0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, 0, 0, 0, 0, 3, 0, 0x3E, 0]), Is.Null);
            Assert.That(TextDecoder.Decode([0x50, 0x4B, 3, 4, 20, 0, 8, 8, 8, 0, 0x7B, 0x1C, 0x5A, 0x59, 0, 0, 0, 0]), Is.Null);
        });

    private static byte[] Bom(Encoding encoding) => [.. encoding.GetPreamble(), .. encoding.GetBytes(Sample)];
}
