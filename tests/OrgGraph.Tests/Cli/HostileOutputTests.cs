using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using NUnit.Framework;
using OrgGraph.Tests.Neo4j;

namespace OrgGraph.Tests.Cli;

/// <summary>
/// A graph with quotes, mark-up and escapes in every text, written by every command that writes files: each file is what it says
/// it is, and nothing in it runs.
/// </summary>
public sealed class HostileOutputTests
{
    private CliRun _cli = null!;
    private string _graph = "";

    [SetUp]
    public void SetUp()
    {
        _cli = new CliRun();
        var hostile = HostileText.Disfigure(GraphMaker.Make(7, plans: 2, measures: 12), new Random(7));
        // mark-up too, which that graph has not
        hostile = hostile with
        {
            Measures =
            [
                .. hostile.Measures.Select(
                    (m, i) => m with { Text = Hostile.Fragments[i % Hostile.Fragments.Length] + m.Text, Targets = [] }),
            ],
            Plans = [.. hostile.Plans.Select(p => p with { Title = "</script><img src=x onerror=alert(1)>" + p.Title })],
        };
        _graph = _cli.Put("graph.json", hostile);
    }

    [TearDown]
    public void TearDown() => _cli.Dispose();

    [TestCase("graphml")]
    [TestCase("gexf")]
    public async Task Exports_are_the_xml_that_they_say(string format)
    {
        var path = await WriteAsync("export", $"a.{format}", "--format", format);
        CheckXml(File.OpenRead(path));
    }

    [TestCase("responsibility")]
    [TestCase("overview")]
    [TestCase("collaboration")]
    public async Task Pictures_run_nothing(string kind)
    {
        await WriteAsync("diagram", "a.svg", kind);
        var pictures = Directory.GetFiles(_cli.Folder, "a*.svg");
        Assert.That(pictures, Is.Not.Empty);
        foreach (var picture in pictures)
        {
            var elements = CheckXml(File.OpenRead(picture)).Root!.DescendantsAndSelf().ToList();
            Assert.That(elements.Where(e => e.Name.LocalName is "script" or "image" or "foreignObject"), Is.Empty);
            Assert.That(elements.SelectMany(e => e.Attributes()).Where(RunsSomething), Is.Empty);
        }
    }

    [Test]
    public async Task Pages_have_the_scripts_of_clean_ones_and_no_more()
    {
        var clean = _cli.Put("clean.json", GraphMaker.Make(7, plans: 2, measures: 12));
        await _cli.RunAsync("diagram", "responsibility", clean, "--date", "none", "--out", _cli.PathOf("clean.html"));
        var path = await WriteAsync("diagram", "a.html", "responsibility");
        var parser = new HtmlParser();
        var page = parser.ParseDocument(await File.ReadAllTextAsync(path));
        var scripts =
            parser.ParseDocument(await File.ReadAllTextAsync(_cli.PathOf("clean.html"))).QuerySelectorAll("script").Length;
        Assert.That(page.QuerySelectorAll("script"), Has.Length.EqualTo(scripts));
        Assert.That(page.QuerySelectorAll("img, iframe, object, embed"), Is.Empty);
        Assert.That(
            page.All.SelectMany(e => e.Attributes).Where(
                a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                    || a.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)),
            Is.Empty);
    }

    [Test]
    public async Task Slides_are_whole_packages()
    {
        var path = await WriteAsync("diagram", "a.pptx", "responsibility");
        using var package = ZipFile.OpenRead(path);
        foreach (var part in package.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            CheckXml(part.Open());
        }

        Assert.That(package.Entries.Select(e => e.FullName), Has.None.Contains(".."));
    }

    // Beginnings of statements at the beginning of a line are the writer's own: a text never breaks out of its quotes.
    [Test]
    public async Task A_script_and_a_dot_file_have_the_lines_of_clean_ones()
    {
        foreach (var (command, name, arguments) in ((string, string, string[])[])
            [("export", "a.cypher", ["--format", "cypher"]), ("export", "a.dot", ["--format", "dot"])])
        {
            var path = await WriteAsync(command, name, arguments);
            var text = await File.ReadAllTextAsync(path);
            Assert.That(text, Does.Not.Contain('\0').And.Not.Contain('\r'));
            foreach (var line in text.Split('\n'))
            {
                Assert.That(
                    line.TrimStart(),
                    Does.Not.StartWith("DETACH").And.Not.StartWith("MATCH (n) DETACH").And.Not.StartWith("}) MATCH"));
            }
        }
    }

    private async Task<string> WriteAsync(string command, string name, params string[] arguments)
    {
        var path = _cli.PathOf(name);
        string[] line = command == "diagram"
            ? [command, arguments[0], _graph, "--date", "none", "--out", path]
            : [command, _graph, "--out", path, .. arguments];
        Assert.That(await _cli.RunAsync(line), Is.Zero, _cli.Error);
        return path;
    }

    private static XDocument CheckXml(Stream stream)
    {
        using (stream)
        {
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return XDocument.Load(reader);
        }
    }

    private static bool RunsSomething(XAttribute attribute) =>
        attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        || (attribute.Name.LocalName == "href" && !attribute.Value.StartsWith('#'));
}
