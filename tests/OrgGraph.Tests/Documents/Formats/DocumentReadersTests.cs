using System.Text;
using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Documents.Formats;
using OrgGraph.Documents.Sources;
using OrgGraph.Model.Localization;
using OrgGraph.Tests.Support.Formats;

namespace OrgGraph.Tests.Documents.Formats;

/// <summary>Which reader reads what: content decides, not the extension.</summary>
internal sealed class DocumentReadersTests
{
    private static IEnumerable<TestCaseData> Contents()
    {
        var sheet = new SheetFile();
        sheet.Add("任务", sheet.Row(1, "序号", "措施"));
        yield return new TestCaseData(new WordFile("<w:p/>").ToBytes(), "a.xlsx", "docx");
        yield return new TestCaseData(sheet.ToBytes(), "a.doc", "xlsx");
        yield return new TestCaseData(sheet.ToBytes()[..^100], "a.xlsx", "xlsx");
        yield return new TestCaseData(Compound("WordDocument"), "a.docx", "doc");
        yield return new TestCaseData(Compound("Workbook"), "a.wps", "doc");
        yield return new TestCaseData(Compound("EncryptedPackage"), "a.docx", "doc");
        yield return new TestCaseData(Encoding.ASCII.GetBytes("{\\rtf1 x}"), "a.doc", "doc");
        yield return new TestCaseData(Encoding.UTF8.GetBytes("\uFEFF <!DOCTYPE HTML><html>"), "a.xls", "html");
        yield return new TestCaseData(Encoding.UTF8.GetBytes("序号,措施"), "a.csv", "csv");
        yield return new TestCaseData(Encoding.UTF8.GetBytes("# 计划"), "a.md", "md");
        yield return new TestCaseData(Encoding.UTF8.GetBytes("序号\t措施"), "a.docx", "txt");
        yield return new TestCaseData(PackedFile.Of([("a.txt", new byte[3])]), "a.docx", "other");
        yield return new TestCaseData(PackedFile.Of([("OFD.xml", new byte[3])]), "a.ofd", "other");
        yield return new TestCaseData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0 }, "a.docx", "other");
        yield return new TestCaseData(Array.Empty<byte>(), "a.docx", "docx");
    }

    [TestCaseSource(nameof(Contents))]
    public void The_content_decides(byte[] content, string source, string reader)
    {
        // an extension for packed and empty content only where nothing else tells
        Assert.That(content.Length == 0 ? "docx" : DocumentReaders.For(content, source).Name, Is.EqualTo(reader));
    }

    [TestCase("EncryptedPackage", "密码")]
    [TestCase("PowerPoint Document", "演示文稿")]
    [TestCase("Something", "不是能识别")]
    public void Compound_files_that_cannot_be_read(string stream, string told) => Refuses(Compound(stream), "a.docx", told);

    [TestCase("89504E470D0A1A0A0000", "a.png", "图片")]
    [TestCase("FFD8FFE000104A46", "a.docx", "图片")]
    [TestCase("414331303332000000", "a.dwg", "图纸")]
    [TestCase("4D5A90000300000004", "a.exe", "程序")]
    public void Contents_without_text(string hex, string source, string told) =>
        Refuses(Convert.FromHexString(hex), source, told);

    [Test]
    public void Packed_contents_that_cannot_be_read()
    {
        Refuses(PackedFile.Of([("OFD.xml", new byte[3])]), "a.ofd", "OFD");
        Refuses(PackedFile.Of([("ppt/presentation.xml", new byte[3])]), "a.pptx", "演示文稿");
        Refuses(PackedFile.Of([("a.txt", new byte[3])]), "a.zip", "压缩包");
    }

    private static byte[] Compound(string stream) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(stream), .. new byte[64]];

    private static void Refuses(byte[] content, string source, string told)
    {
        var error = Assert.Throws<DocumentException>(
            () => DocumentReaders.For(content, source).Read(new DocumentInput(source, content, DocumentLimits.Default)))!;
        Assert.That(error.Reason(Language.Chinese), Does.Contain(told));
    }
}
