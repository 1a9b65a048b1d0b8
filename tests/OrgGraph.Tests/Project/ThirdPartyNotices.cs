using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Project;

/// <summary>
/// The notices of the packages that stand beside the program when it is handed on: made of what NuGet restored for the command
/// line and of what the packages say of themselves. Versions are left out; they are in Directory.Packages.props.
/// </summary>
internal static class ThirdPartyNotices
{
    public const string File = "src/OrgGraph.Cli/THIRD-PARTY-NOTICES.txt";

    // Compiled in only where a feed serves them, so that the restored packages of this machine do not tell.
    private static readonly (string Name, string Licence, string By, string Address)[] s_optional =
    [
        ("Microsoft.Msagl", "MIT", "Microsoft Corporation", "https://github.com/microsoft/automatic-graph-layout"),
        ("Msagl", "MIT", "Microsoft Corporation", "https://github.com/microsoft/automatic-graph-layout"),
        ("Neo4j.Driver", "Apache-2.0", "Neo4j Sweden AB", "https://github.com/neo4j/neo4j-dotnet-driver"),
    ];

    private static readonly string[] s_licenceFiles = ["LICENSE", "LICENSE.txt", "LICENSE.md", "LICENSE.TXT"];

    /// <summary>The whole text, of the packages restored for <c>src/OrgGraph.Cli</c>.</summary>
    public static string Generate()
    {
        var assets = Path.Combine(Repository.Root, "artifacts", "obj", "OrgGraph.Cli", "project.assets.json");
        using var json = JsonDocument.Parse(System.IO.File.ReadAllText(assets));
        var folders = json.RootElement.GetProperty("packageFolders").EnumerateObject().Select(f => f.Name).ToList();
        var packages = json.RootElement.GetProperty("targets").EnumerateObject().First().Value.EnumerateObject()
            .Where(p => p.Value.GetProperty("type").GetString() == "package" && IsHandedOn(p.Value))
            .Where(p => !s_optional.Any(o => p.Name.StartsWith(o.Name + "/", StringComparison.OrdinalIgnoreCase)))
            .Select(p => folders.Select(f => Path.Combine(f, p.Name.ToLowerInvariant())).First(Directory.Exists))
            .OrderBy(Path.GetDirectoryName, StringComparer.Ordinal)
            .ToList();
        var text = new StringBuilder("""
            OrgGraph is under the MIT licence (LICENSE). Handed on with it, or fetched when it is built, are the packages below,
            each under its own licence. This file is generated from the restored packages; a test holds it to them.


            """);
        var texts = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var folder in packages)
        {
            var metadata = XDocument.Load(Directory.GetFiles(folder, "*.nuspec").Single()).Root!.Elements().First();
            string Field(string name) => metadata.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value.Trim() ?? "";
            var by = string.Join("; ", new[] { Field("authors"), Field("copyright") }.Where(t => t.Length > 0).Distinct());
            Write(text, Field("id"), Field("license"), by, Field("projectUrl"));
            if (s_licenceFiles.Select(f => Path.Combine(folder, f)).FirstOrDefault(System.IO.File.Exists) is { } file)
            {
                var licence = System.IO.File.ReadAllText(file).TrimStart('\uFEFF').ReplaceLineEndings("\n").Trim();
                texts.TryAdd(licence, []);
                texts[licence].Add(Field("id"));
            }
        }

        text.Append("\nWhere the package feed serves them:\n\n");
        foreach (var (name, licence, by, address) in s_optional)
        {
            Write(text, name, licence, by, address);
        }

        foreach (var (licence, names) in texts)
        {
            text.Append($"\n{new string('-', 80)}\nThe licence that comes with {string.Join(", ", names)}:\n\n{licence}\n");
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, string name, string licence, string by, string address) =>
        text.Append(
            $"{name}\n    {licence} (https://spdx.org/licenses/{licence}.html)\n    {by}\n"
            + $"{(address.Length == 0 ? "" : $"    {address}\n")}");

    private static bool IsHandedOn(JsonElement package) => new[] { "runtime", "native", "runtimeTargets" }.Any(
        kind =>
            package.TryGetProperty(kind, out var files)
                && files.EnumerateObject().Any(f => !f.Name.EndsWith("/_._", StringComparison.Ordinal)));
}
