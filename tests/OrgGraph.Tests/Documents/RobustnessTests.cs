using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Documents.Text;
using OrgGraph.Model;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Documents;

/// <summary>Damaged documents give findings or one clear error: no other exception, no silent loss.</summary>
internal sealed class RobustnessTests
{
    // ORGGRAPH_TEST_CASES asks for more, when the reader has changed much
    private static readonly int s_cases =
        int.TryParse(Environment.GetEnvironmentVariable("ORGGRAPH_TEST_CASES"), out var n) ? n : 250;

    private static readonly Lazy<string[]> s_documents = new(() =>
        [.. Directory.GetFiles(Repository.Plans, "*.txt").Order(StringComparer.Ordinal).Concat(Seeds()).Select(Decode)]);

    [Test]
    public void Whole_documents_lose_nothing()
    {
        foreach (var document in s_documents.Value)
        {
            Assert.That(Lost(document), Is.Empty);
        }
    }

    [Test]
    public void Any_prefix_is_read_or_refused() =>
        Check(
            from document in AnyDocument
            from length in Gen.Choose(0, document.Length)
            select document[..length]);

    [Test]
    public void Any_deleted_lines_are_borne() =>
        Check(
            from document in AnyDocument
            let lines = document.Split('\n')
            from first in Gen.Choose(0, lines.Length - 1)
            from count in Gen.Choose(1, 6)
            select string.Join('\n', lines.Where((_, i) => i < first || i >= first + count)));

    [Test]
    public void Any_repeated_lines_are_borne() =>
        Check(
            from document in AnyDocument
            let lines = document.Split('\n')
            from first in Gen.Choose(0, lines.Length - 1)
            from count in Gen.Choose(1, 6)
            from at in Gen.Choose(0, lines.Length)
            select string.Join('\n', [.. lines[..at], .. lines.Skip(first).Take(count), .. lines[at..]]));

    [Test]
    public void Any_changed_characters_are_borne() =>
        Check(
            from document in AnyDocument
            from places in Gen.Choose(0, document.Length - 1).ListOf(8)
            from replacement in Gen.Elements(
                "\t", "\n", "", "（", ")", "、", "——", "<p>", "[bookmark: x]", "一、", "1.", "：", "\r", "\u2028")
            select places.Aggregate(
                document, (text, at) => at < text.Length ? text[..at] + replacement + text[(at + 1)..] : text));

    [Test]
    public void Any_bytes_give_a_reading_or_one_error()
    {
        Prop.ForAll(
            Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf().ToArbitrary(),
            bytes => Read(bytes) is null or { Plans.Length: > 0 }).CheckFixed();
    }

    [Test]
    public void Damaged_bytes_inside_a_document_are_borne()
    {
        var gen =
            from file in Gen.Elements(Directory.GetFiles(Repository.Plans, "*.txt"))
            let bytes = File.ReadAllBytes(file)
            from places in Gen.Choose(0, bytes.Length - 1).ListOf(20)
            from value in Gen.Choose(0, 255)
            select Damage(bytes, places, (byte)value);
        Prop.ForAll(gen.ToArbitrary(), bytes => Read(bytes) is null or { Plans.Length: > 0 }).CheckFixed();
    }

    /// <summary>A document that a failing property names by its length, not by its text.</summary>
    private sealed record Damaged(string Text)
    {
        public override string ToString() => $"{Text.Length} characters, {Text[..Math.Min(40, Text.Length)]}…";
    }

    private static Gen<string> AnyDocument => Gen.Elements(s_documents.Value);

    private static void Check(Gen<string> documents) =>
        global::FsCheck.Check.One(
            FixedSeeds.Config(s_cases),
            Prop.ForAll(documents.Select(d => new Damaged(d)).ToArbitrary(), document =>
            {
                var lost = Lost(document.Text);
                return (lost.Count == 0).Label(string.Join('\n', lost.Take(5)));
            }));

    private static List<string> Lost(string document) =>
        Read(Encoding.UTF8.GetBytes(document)) is { } reading ? CharacterLedger.Unaccounted(document, reading) : [];

    /// <summary>The reading, or null for a document that is refused. Every other exception fails the test.</summary>
    private static DocumentReading? Read(byte[] bytes)
    {
        try
        {
            return PlanReader.Read("damaged.txt", bytes);
        }
        catch (DocumentException e)
        {
            // a fault of the program is told to users like a refusal
            Assert.That(e.Problem, Is.Not.EqualTo(DocumentProblem.Fault), $"{e.InnerException}");
            Assert.That(e.Reason(Language.Chinese), Is.Not.Empty);
            Assert.That(e.Reason(Language.English), Is.Not.Empty);
            return null;
        }
    }

    private static byte[] Damage(byte[] bytes, IEnumerable<int> places, byte value)
    {
        foreach (var at in places)
        {
            bytes[at] = value;
        }

        return bytes;
    }

    private static string Decode(string file) => TextDecoder.Decode(File.ReadAllBytes(file))!.Content.ReplaceLineEndings("\n");

    private static IEnumerable<string> Seeds()
    {
        var folder = Path.Combine(Repository.Root, "..", "shared", "seeds");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal) : [];
    }
}
