using System.Text;
using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Documents.Formats;
using OrgGraph.Documents.Formats.Archives;
using OrgGraph.Documents.Sources;
using OrgGraph.Tests.Support.Formats;

namespace OrgGraph.Tests.Documents.Formats.Archives;

internal sealed class ArchiveReaderTests
{
    private static readonly Encoding s_chinese = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    [TestCase(true)]
    [TestCase(false)]
    public void Names_of_members_in_Chinese(bool chinese)
    {
        var file = PackedFile.Of(
            [("附件1.txt", Bytes("清淤")), ("材料/", []), ("材料/附件2.txt", Bytes("护岸")), ("__MACOSX/._a", Bytes("x")),
                ("~$附件1.docx", Bytes("x"))],
            chinese ? s_chinese : null);
        Assert.That(Names(file), Is.EqualTo(new[] { "材料.zip/附件1.txt", "材料.zip/材料/附件2.txt" }));
    }

    [Test]
    public void Archives_within_archives_are_opened()
    {
        var inner = PackedFile.Of([("b.txt", Bytes("护岸"))]);
        Assert.That(
            Names(PackedFile.Of([("a.txt", Bytes("清淤")), ("子.zip", inner)])),
            Is.EqualTo(new[] { "材料.zip/a.txt", "材料.zip/子.zip/b.txt" }));
    }

    [Test]
    public void Packed_documents_are_no_archives()
    {
        var word = new WordFile(WordFile.Paragraph("清淤")).ToBytes();
        Assert.Multiple(() =>
        {
            Assert.That(ArchiveReader.IsArchive(word, ".zip"), Is.False);
            Assert.That(Names(PackedFile.Of([("附件.docx", word)])), Is.EqualTo(new[] { "材料.zip/附件.docx" }));
        });
    }

    [TestCase("../../etc/passwd", "材料.zip/etc/passwd")]
    [TestCase("/root/x.txt", "材料.zip/root/x.txt")]
    [TestCase("C:\\Windows\\x.txt", "材料.zip/C/Windows/x.txt")]
    [TestCase("a\u202Etxt.exe", "材料.zip/atxt.exe")]
    public void Names_are_for_show_only(string name, string shown) =>
        Assert.That(Names(PackedFile.Of([(name, Bytes("x"))])), Is.EqualTo(new[] { shown }));

    [Test]
    public void Too_deep()
    {
        var file = PackedFile.Of([("a.txt", Bytes("清淤"))]);
        for (var i = 0; i < 5; i++)
        {
            file = PackedFile.Of([("a.zip", file)]);
        }

        Refuses(file, DocumentProblem.OverLimit);
    }

    [Test]
    public void Too_large_too_many_too_dense()
    {
        Refuses(PackedFile.Of([("a.txt", new byte[4_000_000])]), DocumentProblem.OverLimit);
        Refuses(
            PackedFile.Of(Enumerable.Range(0, 50).Select(i => ($"{i}.txt", Bytes("x")))), DocumentProblem.OverLimit,
            new DocumentLimits { MaxMembers = 20 });
        Refuses(
            PackedFile.Of([("a.txt", Bytes(new string('a', 5000)))]), DocumentProblem.OverLimit,
            new DocumentLimits { MaxUnpackedBytes = 1000 });
    }

    [Test]
    public void A_truncated_archive() => Refuses(PackedFile.Of([("a.txt", Bytes("清淤"))])[..^30], DocumentProblem.Format);

    [Test]
    public void A_tape_archive()
    {
        using var stream = new MemoryStream();
        using (var writer = new System.Formats.Tar.TarWriter(stream, leaveOpen: true))
        {
            writer.WriteEntry(
                new System.Formats.Tar.PaxTarEntry(
                    System.Formats.Tar.TarEntryType.RegularFile, "附件1.txt") { DataStream = new MemoryStream(Bytes("清淤")) });
        }

        using var packed = new MemoryStream();
        using (var gzip =
            new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(stream.ToArray());
        }

        Assert.Multiple(() =>
        {
            Assert.That(Names(stream.ToArray()), Is.EqualTo(new[] { "材料.zip/附件1.txt" }));
            Assert.That(Names(packed.ToArray()), Is.EqualTo(new[] { "材料.zip/附件1.txt" }));
        });
    }

    [TestCase("Rar!\u001A\u0007\u0001\0xxxxxxxxxxxxxxxx")]
    [TestCase("7z\u00BC\u00AF\u0027\u001C\0\u0004xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    public void Damaged_archives_of_other_kinds(string content) =>
        Refuses(Encoding.Latin1.GetBytes(content), DocumentProblem.Format);

    // one stored member each, written byte by byte for this test
    private const string Rar =
        "UmFyIRoHAM+QcwAADQAAAAAAAABK13QAgCgASgAAAEoAAAADtOYbRAAAfFwUMAgApIEAAHBsYW4udHh06Z2S5rqq5Yy6MjAyNuW5"
        + "tOmHjeeCueS7u+WKoQoxLua4hea3pOOAgu+8iOeJteWktOWNleS9je+8muWMuuawtOWKoeWxgO+8iQrEPXsAQAcA";

    private const string SevenZip =
        "N3q8ryccAAS5HseGSgAAAAAAAAAwAAAAAAAAACyqsSTpnZLmuqrljLoyMDI25bm06YeN54K55Lu75YqhCjEu5riF5rek44CC77yI"
        + "54m15aS05Y2V5L2N77ya5Yy65rC05Yqh5bGA77yJCgEEBgABCUoABwsBAAEBAAxKCgG05htEAAgAAAUBEQ8A+06hUi4AdAB4AHQA"
        + "AAAAAA==";

    [TestCase(Rar, "材料.zip/plan.txt")]
    [TestCase(SevenZip, "材料.zip/任务.txt")]
    public void Archives_of_other_kinds(string archive, string name)
    {
        var member = ArchiveReader
            .Expand(new DocumentInput("材料.zip", Convert.FromBase64String(archive), DocumentLimits.Default)).Single();
        Assert.Multiple(() =>
        {
            Assert.That(member.Name, Is.EqualTo(name));
            Assert.That(
                Encoding.UTF8.GetString(member.Content.Span),
                Is.EqualTo("青溪区2026年重点任务\n1.清淤。（牵头单位：区水务局）\n"));
        });
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static IEnumerable<string> Names(byte[] file) =>
        ArchiveReader.Expand(new DocumentInput("材料.zip", file, DocumentLimits.Default)).Select(m => m.Name);

    private static void Refuses(byte[] file, DocumentProblem problem, DocumentLimits? limits = null)
    {
        var error =
            Assert.Throws<DocumentException>(
                () => ArchiveReader.Expand(new DocumentInput("材料.zip", file, limits ?? DocumentLimits.Default)))!;
        Assert.That(error.Problem, Is.EqualTo(problem), error.Message);
    }
}
