using System.Collections.Immutable;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using OrgGraph.Benchmarks.Generation;
using OrgGraph.Documents;
using OrgGraph.Model.Graphs;
using OrgGraph.Model.Json;
using OrgGraph.Tests.Support.Formats;

namespace OrgGraph.Benchmarks.Robustness;

/// <summary>A whole document that others are damaged from.</summary>
/// <param name="Name">Its name, whose extension tells the format.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record SeedDocument(string Name, byte[] Content);

/// <summary>Small documents of every format that can be read, and of the files that a user writes.</summary>
internal static class SeedDocuments
{

    /// <summary>All of them; equal seeds give equal bytes, but for the dates within packed files.</summary>
    public static ImmutableArray<SeedDocument> All(int seed)
    {
        FormStyle merged = new("、", Merges: true), repeated = new("\n", Merges: false);
        var html = PlanForms.Html(merged);
        var word = PlanForms.Word(merged);
        return
        [
            .. Enum.GetValues<PlanLayout>().Select(layout => new SeedDocument(
                $"{layout}.txt", Encoding.UTF8.GetBytes(PlanGenerator.WithPlans(layout, seed, 2, 6).Text))),
            new("gb18030.txt", InGb18030(PlanGenerator.WithPlans(PlanLayout.TabSeparated, seed, 1, 6).Text)),
            new("merged.docx", word),
            new("repeated.docx", PlanForms.Word(repeated)),
            new("merged.xlsx", PlanForms.Sheet(merged)),
            new("repeated.xlsx", PlanForms.Sheet(repeated)),
            new("merged.html", html),
            new("repeated.html", PlanForms.Html(repeated)),
            new("plan.md", PlanForms.Markdown(repeated)),
            new("plan.csv", PlanForms.Csv(repeated)),
            new("plan.mht", [.. "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"u8, .. html]),
            new("plan.pdf", PlanForms.Pdf()),
            new("plans.zip", PackedFile.Of([("a/plan.docx", word), ("b/plan.csv", PlanForms.Csv(merged))])),
            new("plans.tgz", Tar(word)),
            new("graph.json", Graph(seed)),
            new("units.json", """
                {"aliases": {"水务局": "青溪区水务局"}, "parents": {"青溪区水务局": "云岭市水务局"},
                 "members": {"青溪区各镇": ["青溪区东镇", "青溪区西镇"]}}
                """u8.ToArray()),
        ];
    }

    private static byte[] InGb18030(string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030").GetBytes(text);
    }

    private static byte[] Tar(byte[] document)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(gzip))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "plan.docx") { DataStream = new MemoryStream(document) });
        }

        return packed.ToArray();
    }

    private static byte[] Graph(int seed)
    {
        var text = Encoding.UTF8.GetBytes(PlanGenerator.WithPlans(PlanLayout.TabSeparated, seed, 2, 4).Text);
        using var stream = new MemoryStream();
        GraphJson.Write(GraphBuilder.Build(PlanReader.Read("plan.txt", text).Plans, []), stream);
        return stream.ToArray();
    }
}
