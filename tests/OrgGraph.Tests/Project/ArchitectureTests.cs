using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NUnit.Framework;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Project;

/// <summary>The rooms of the design and their one-way dependencies.</summary>
public sealed class ArchitectureTests
{
    private static readonly string[] s_belowWorkspace =
        ["Model", "Documents", "Analytics", "Neo4j", "Diagrams", "Diagrams.Skia", "GraphPackages"];

    private static readonly Dictionary<string, string[]> s_mayUse = new()
    {
        ["Model"] = [],
        ["Documents"] = ["Model"],
        ["Analytics"] = ["Model"],
        ["Neo4j"] = ["Model"],
        ["Diagrams"] = ["Model", "Analytics"],
        ["Diagrams.Skia"] = ["Model", "Analytics", "Diagrams"],
        ["GraphPackages"] = ["Model", "Analytics", "Diagrams", "Neo4j"],
        ["Workspace"] = s_belowWorkspace,
        ["Reports"] = [.. s_belowWorkspace, "Workspace"],
        ["Cli"] = [.. s_belowWorkspace, "Workspace", "Reports", "Web"],
        ["Web"] = [.. s_belowWorkspace, "Workspace", "Reports"],
    };

    internal static IEnumerable<string> Rooms => Directory.GetDirectories(Path.Combine(Repository.Root, "src"), "OrgGraph.*")
        .Select(d => Path.GetFileName(d)["OrgGraph.".Length..]).Order(StringComparer.Ordinal);

    /// <summary>What other programs may build on.</summary>
    internal static IEnumerable<string> Libraries => Rooms.Except(["Cli", "Web"]);

    [TestCaseSource(nameof(Rooms))]
    public void A_room_uses_only_what_the_design_lets_it(string room)
    {
        var project = XDocument.Load(Path.Combine(Repository.Root, "src", $"OrgGraph.{room}", $"OrgGraph.{room}.csproj"));
        var used = project.Descendants("ProjectReference")
            .Select(r => r.Attribute("Include")!.Value.Replace('\\', '/'))
            .Select(path => Path.GetFileNameWithoutExtension(path)["OrgGraph.".Length..]);
        Assert.That(used, Is.SubsetOf(s_mayUse[room]));
    }

    [TestCaseSource(nameof(Rooms))]
    public void No_folders_of_a_room_use_each_other(string room)
    {
        var knots = FolderGraph.Read(AssemblyOf(room), $"OrgGraph.{room}").Knots();
        Assert.That(string.Join("\n", knots), Is.Empty);
    }

    /// <summary>A busy machine must not turn a good plan into an error.</summary>
    [TestCaseSource(nameof(Rooms))]
    public void No_pattern_has_a_time_limit(string room)
    {
        var limited =
            from type in Assembly.LoadFrom(AssemblyOf(room)).GetTypes()
            from method in type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            where method.GetCustomAttribute<GeneratedRegexAttribute>() is { MatchTimeoutMilliseconds: >= 0 }
            select $"{type.Name}.{method.Name}";
        Assert.That(limited, Is.Empty);
    }

    [TestCaseSource(nameof(Rooms))]
    public void Namespaces_follow_folders(string room)
    {
        var root = Path.Combine(Repository.Root, "src", $"OrgGraph.{room}");
        var astray =
            from file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            let folder = Path.GetRelativePath(root, Path.GetDirectoryName(file)!)
            let inner = folder == "." ? "" : $".{folder.Replace(Path.DirectorySeparatorChar, '.')}"
            let expected = $"OrgGraph.{room}{inner}"
            from line in File.ReadLines(file)
            where line.StartsWith("namespace ", StringComparison.Ordinal) && line != $"namespace {expected};"
            select $"{Path.GetRelativePath(root, file)}: {line}";
        Assert.That(astray, Is.Empty);
    }

    private static string AssemblyOf(string room) =>
        Path.Combine(TestContext.CurrentContext.TestDirectory, room == "Cli" ? "orggraph.dll" : $"OrgGraph.{room}.dll");
}
