using NUnit.Framework;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Diagrams.Writers;
using OrgGraph.Diagrams.Writers.Pdf;
using OrgGraph.Model;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Diagrams.Writers;

[TestFixture]
public sealed class PdfWriterTests
{
    [Test]
    public async Task Poppler_reads_title_text_and_embedded_fonts()
    {
        using var folder = new ScratchFolder();
        var file = folder["plan.pdf"];
        await File.WriteAllBytesAsync(file, Bytes(TestScenes.Plan, Options()));
        var info = await Run.OutputAsync("pdfinfo", file);
        var fonts = await Run.OutputAsync("pdffonts", file);
        var text = await Run.OutputAsync("pdftotext", file, "-");
        Assert.Multiple(() =>
        {
            Assert.That(info, Does.Contain("大兴区2024年行动计划：责任关系").And.Match(@"Pages:\s+2\b").And.Match("CreationDate:.*2024"));
            Assert.That(info, Does.Match(@"Page size:\s+841\.89 x 595\.28 pts \(A4\)"));
            Assert.That(
                fonts.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2),
                Is.Not.Empty.And.All.Match(@"CID TrueType\s+Identity-H\s+yes yes yes"));
            Assert.That(text, Does.Contain("3.2 组织“无废城市”建设，生活垃圾回收利用率达38.5%。").And.Contain("市规划自然资源委大兴分局"));
        });
    }

    [Test]
    public async Task Poppler_draws_hostile_text_without_complaint()
    {
        using var folder = new ScratchFolder();
        var file = folder["hostile.pdf"];
        await File.WriteAllBytesAsync(file, Bytes(TestScenes.Hostile, Options()));
        await Run.OutputAsync("pdftoppm", "-png", "-r", "72", file, folder["page"]);
        var text = await Run.OutputAsync("pdftotext", file, "-");
        Assert.That(text, Does.Contain("<script>alert(1)</script>").And.Contain("名称反转").And.Contain("\\N\\l back\\slash"));
    }

    [Test]
    public void Every_font_that_Debian_has_for_this_can_be_embedded()
    {
        foreach (var name in new[] { "wqy-microhei.ttc", "DroidSansFallbackFull.ttf", "DejaVuSans.ttf" })
        {
            var path = Directory.EnumerateFiles("/usr/share/fonts/truetype", name, SearchOption.AllDirectories).FirstOrDefault();
            if (path is null)
            {
                continue; // the first is required by the other tests
            }

            var font = TrueTypeFont.Read(File.ReadAllBytes(path));
            var glyphs = "Aé区—1".EnumerateRunes().Select(font.GlyphOf).ToList();
            var subset = TrueTypeFont.Read(WithCharacterMap(FontSubset.Cut(font, glyphs), font));
            Assert.Multiple(() =>
            {
                Assert.That(glyphs, Has.Some.GreaterThan(0), name);
                Assert.That(glyphs.Select(subset.Advance), Is.EqualTo(glyphs.Select(font.Advance)), name);
                Assert.That(
                    glyphs.Select(
                        g => subset.Outline(g).ToArray().AsSpan(0, font.Outline(g).Length).SequenceEqual(font.Outline(g))),
                    Is.All.True,
                    name);
                Assert.That(FontSubset.Cut(font, glyphs), Has.Length.LessThan(new FileInfo(path).Length / 2), name);
            });
        }
    }

    [Test]
    public void An_unknown_font_is_replaced_and_that_is_said()
    {
        var report = Report(Options() with { Font = "没有这种字体" });
        Assert.Multiple(() =>
        {
            Assert.That(report.Font, Is.Not.Empty);
            Assert.That(report.Warnings.Single().In(Language.English), Does.Contain("没有这种字体").And.Contain(report.Font));
            Assert.That(report.Warnings.Single().In(Language.Chinese), Does.Contain("改用").And.Contain(report.Font));
        });
    }

    [Test]
    public void A_font_is_found_by_family_and_by_file()
    {
        var known = Report(Options());
        Assert.Multiple(() =>
        {
            Assert.That(known.Warnings, Is.Empty);
            Assert.That(Report(Options() with { Font = known.Font!.ToUpperInvariant() }).Font, Is.EqualTo(known.Font));
        });
    }

    [Test]
    public void Characters_that_no_font_has_are_named()
    {
        var report = PdfWriter.Write(TestScenes.Hostile, Stream.Null, Options());
        Assert.That(report.Warnings.Single().English, Does.Contain("U+1F469"));
    }

    [Test]
    public void Without_any_font_it_says_what_to_install()
    {
        using var folder = new ScratchFolder();
        var e = Assert.Throws<DiagramException>(() => Report(WriteOptions.Default with { FontFolders = [folder.Path] }));
        Assert.That(e!.Message, Does.Contain("fonts-wqy-microhei").And.Contain("(.ttf, .ttc)").And.Not.Contain("--"));
        Assert.That(e.In(Language.Chinese), Does.Contain("fonts-wqy-microhei"));
    }

    [Test]
    public void Fonts_without_names_are_not_taken_for_each_other()
    {
        var chinese = TrueTypeFont.Read(Nameless(Chinese()));
        var other = TrueTypeFont.Read(Nameless(
            Tools.RequireFile("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "fonts-dejavu-core")));
        var symbol = Enumerable.Range(0x2200, 0x800).Select(c => new System.Text.Rune(c))
            .First(r => chinese.GlyphOf(r) == 0 && other.GlyphOf(r) > 0);
        var type = new PdfTypesetter(new FontSet(chinese, null, [new Lazy<TrueTypeFont?>(other)], null, null));
        type.Set(
            TextBreaker.Lay($"区{symbol}", default, 100, new TextStyle(9, new Colour(0, 0, 0))), new System.Text.StringBuilder());
        Assert.That(chinese.PostScriptName, Is.EqualTo(other.PostScriptName));
        Assert.That(type.Fonts.Select(f => f.Font), Is.EqualTo(new[] { chinese, other }));
    }

    [Test]
    public void A_font_that_is_among_the_others_too_is_opened_once()
    {
        using var folder = new ScratchFolder();
        File.Copy(Chinese(), folder["wqy-microhei.ttc"]);
        var set = FontFinder.Find(null, [folder.Path]);
        Assert.That(set.Others.Select(o => o.Value), Is.EqualTo(new[] { set.Regular }));
        Assert.That(FontFinder.Find(set.Regular.Family, [folder.Path]) is var wanted && wanted.Others[0].Value == wanted.Regular);
    }

    [Test]
    public void Broken_fonts_are_passed_over()
    {
        using var folder = new ScratchFolder();
        var whole = File.ReadAllBytes(Chinese());
        File.WriteAllBytes(folder["msyh.ttc"], whole[..1000]);
        File.WriteAllBytes(folder["Deng.ttf"], [0, 1, 0, 0, 255, 255]);
        File.WriteAllText(folder["simsun.ttc"], "no font");
        File.WriteAllBytes(folder["wqy-microhei.ttc"], whole);
        Assert.That(
            Report(WriteOptions.Default with { FontFolders = [folder.Path] }).Font, Is.EqualTo(TrueTypeFont.Read(whole).Family));
    }

    [Test]
    public void The_same_drawing_gives_the_same_bytes()
    {
        var (first, again) = (Bytes(TestScenes.Plan, Options()), Bytes(TestScenes.Plan, Options()));
        Assert.That(again, Is.EqualTo(first));
    }

    // The table of names under another tag.
    private static byte[] Nameless(string file)
    {
        var data = File.ReadAllBytes(file);
        data[data.AsSpan().IndexOf("name"u8)] = (byte)'x';
        return data;
    }

    // The subset for a PDF has no character map and no names; reading it back needs the map.
    private static byte[] WithCharacterMap(byte[] subset, TrueTypeFont font)
    {
        var cmap = font.Bytes("cmap").ToArray();
        var count = (subset[4] << 8) | subset[5];
        using var file = new MemoryStream();
        file.Write(subset.AsSpan(0, 4));
        file.Write([(byte)((count + 1) >> 8), (byte)(count + 1)]);
        file.Write(subset.AsSpan(6, 6));
        for (var i = 0; i < count; i++)
        {
            var record = subset.AsSpan(12 + (16 * i), 16).ToArray();
            var offset = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(record.AsSpan(8)) + 16;
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(record.AsSpan(8), offset);
            file.Write(record);
        }

        var added = new byte[16];
        "cmap"u8.CopyTo(added);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(added.AsSpan(8), (uint)subset.Length + 16);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(added.AsSpan(12), (uint)cmap.Length);
        file.Write(added);
        file.Write(subset.AsSpan(12 + (16 * count)));
        file.Write(cmap);
        return file.ToArray();
    }

    private static WriteReport Report(WriteOptions options) => PdfWriter.Write(TestScenes.Plan, Stream.Null, options);

    private static byte[] Bytes(Scene scene, WriteOptions options)
    {
        using var stream = new MemoryStream();
        PdfWriter.Write(scene, stream, options);
        return stream.ToArray();
    }

    private static WriteOptions Options()
    {
        Chinese();
        return WriteOptions.Default with { Date = new DateOnly(2024, 5, 1) };
    }

    private static string Chinese() => Tools.RequireFile("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc", "fonts-wqy-microhei");
}
