using System.Text.RegularExpressions;
using NUnit.Framework;
using OrgGraph.Model;
using OrgGraph.Model.Localization;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Project;

/// <summary>One word has one meaning: roles and figures are named by <see cref="Terms"/> alone.</summary>
public sealed class TermsTests
{
    // what documents write is read there, word by word; what people read is said elsewhere
    private static readonly string[] s_readers = ["OrgGraph.Documents/", "OrgGraph.Model/Localization/Terms.cs"];

    private static readonly (string Chinese, string English)[] s_pairs =
    [
        ("牵头(?!领导)", "lead|led|answer|call"), ("主责", "responsib|answer"), ("协办", "assist"), ("协调分", "coordination"),
    ];

    // words that were said beside another one for the same thing
    private static readonly (string Retired, string Instead)[] s_retired =
    [
        ("推定", "推断"), ("沿用(?!上一行|第)", "延续"), ("得分", "相近程度"), ("相似", "相近"), ("板块", "章节"), ("伙伴|合作|配合", "协作、协办或牵动"),
        ("参与", "参加"), ("项措施", "条措施"), ("条职责", "项职责"), ("无人协办", "独自承担"), ("如何落实|落实情况[^通]", "承接"),
    ];

    [Test]
    public void One_thing_has_one_word()
    {
        var library = Path.Combine(Repository.Root, "src", "OrgGraph.Neo4j", "Queries", "Library");
        var queries = Directory.EnumerateFiles(library, "*.cypher")
            .Select(f => (Name: Path.GetFileName(f), Text: File.ReadAllText(f)));
        var literals = from file in Sources()
                       where !file.Name.EndsWith("ReviewAnswers.cs", StringComparison.Ordinal) // what people may type
                       from Match literal in Regex.Matches(file.Text, "\"(?:[^\"\\\\\n]|\\\\.)*\"")
                       select (file.Name, Text: literal.Value);
        var said = from text in literals.Concat(queries)
                   from word in s_retired
                   where Regex.IsMatch(text.Text, word.Retired)
                   select $"{text.Name}: say {word.Instead} in {(text.Text.Length > 90 ? text.Text[..90] : text.Text)}";
        Assert.That(said, Is.Empty);
    }

    [Test]
    public void No_text_names_a_role_or_a_figure_by_itself()
    {
        var roles = Enum.GetValues<Role>();
        HashSet<string> terms =
        [
            .. roles.Select(r => Terms.Of(r).Chinese), .. roles.Select(r => Terms.HoldersOf(r).Chinese), Terms.Load.Chinese,
            Terms.RolePoints.Chinese, Terms.CoordinationPoints.Chinese,
        ];
        var literals = from file in Sources()
                       from Match literal in Regex.Matches(file.Text, "\"([^\"\\\\\n]*)\"")
                       where terms.Contains(literal.Groups[1].Value)
                       select $"{file.Name}: {literal.Value}";
        Assert.That(literals, Is.Empty, "take these words from Terms");
    }

    [Test]
    public void Sentences_name_roles_alike_in_both_languages()
    {
        const string Text = "((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*(?:\\+\\s*)?)+)";
        var differing = from file in Sources()
                        where !file.Name.Contains("HelpTexts", StringComparison.Ordinal)
                        from Match pair in Regex.Matches(file.Text, $@"new\(\s*{Text},\s*{Text}\)")
                        let english = pair.Groups[2].Value
                        from term in s_pairs
                        where Regex.IsMatch(pair.Groups[1].Value, term.Chinese)
                            && english.Any(char.IsAsciiLetter)
                            && !Regex.IsMatch(english, term.English, RegexOptions.IgnoreCase)
                        select $"{file.Name}: {term.Chinese} in {pair.Value}";
        Assert.That(differing, Is.Empty, "these say a role in Chinese that their English does not");
    }

    private static IEnumerable<(string Name, string Text)> Sources()
    {
        var root = Path.Combine(Repository.Root, "src");
        return from path in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
               let name = Path.GetRelativePath(root, path).Replace('\\', '/')
               where !name.Contains("/obj/", StringComparison.Ordinal)
                   && !s_readers.Any(r => name.StartsWith(r, StringComparison.Ordinal))
               select (name, File.ReadAllText(path));
    }
}
