using System.IO.Compression;
using NUnit.Framework;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Project;

/// <summary>
/// Which of the packages a build takes is what its feed answers: tried with folders as feeds, by restores of a small project.
/// </summary>
internal sealed class PackageProbeTests
{
    private string _folder = "";

    [SetUp]
    public void SetUp()
    {
        _folder = Directory.CreateTempSubdirectory("orggraph-probe-").FullName;
        var own = Path.Combine(Repository.Root, "src", "OrgGraph.GraphPackages");
        Directory.CreateDirectory(Path.Combine(_folder, "probe"));
        File.Copy(Path.Combine(own, "GraphPackages.targets"), Path.Combine(_folder, "GraphPackages.targets"));
        foreach (var file in Directory.GetFiles(Path.Combine(own, "probe")))
        {
            File.Copy(file, Path.Combine(_folder, "probe", Path.GetFileName(file)));
        }

        Put("P.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ArtifactsPath>$(MSBuildThisFileDirectory)artifacts</ArtifactsPath>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <Import Project="GraphPackages.targets" />
            </Project>
            """);
        Put("Directory.Build.props", "<Project />");
        Put("Directory.Packages.props", """
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
            </Project>
            """);
        UseFeed("feed");
    }

    [TearDown]
    public void TearDown() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Each_package_is_taken_for_itself()
    {
        Serve("Microsoft.Msagl", "1.1.6");
        Serve("Neo4j.Driver", "5.28.0"); // the one that is not wanted
        Assert.That(await RestoredAsync(), Is.EqualTo("Microsoft.Msagl/1.1.6"));

        // a feed told by another settings file is another feed, and is asked anew
        Serve("Neo4j.Driver", "5.28.3");
        Serve("Neo4j.Driver", "6.0.0");
        Serve("Msagl", "1.2.1");
        UseFeed("./feed");
        Assert.That(await RestoredAsync(), Is.EqualTo("Msagl/1.2.1 Neo4j.Driver/5.28.3"));
        Assert.That(await RestoredAsync("-p:Msagl=false", "-p:Neo4jDriver=5.28.0"), Is.EqualTo("Neo4j.Driver/5.28.0"));
    }

    [Test]
    public async Task No_answer_is_kept_of_a_feed_out_of_reach()
    {
        UseFeed("https://127.0.0.1:9/index.json");
        Assert.That(await RestoredAsync(), Is.Empty);
        Assert.That(Directory.GetFiles(Path.Combine(_folder, "artifacts", "probe")), Is.Empty);
        Assert.That(
            await RunAsync("msbuild", "P.csproj", "-t:CollectPackageReferences", "-p:DesignTimeBuild=true", "-nologo"), Is.Zero);
        Assert.That(await RunAsync("restore", "P.csproj", "-p:Neo4jDriver=true"), Is.Not.Zero, "asked for, and not to be had");
    }

    private void Put(string name, string content) => File.WriteAllText(Path.Combine(_folder, name), content);

    private void UseFeed(string feed)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "feed"));
        Put("nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><clear /><add key="only" value="{feed}" /></packageSources>
            </configuration>
            """);
    }

    // The least that is a package.
    private void Serve(string id, string version)
    {
        using var package = ZipFile.Open(Path.Combine(_folder, "feed", $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        using var writer = new StreamWriter(package.CreateEntry($"{id}.nuspec").Open());
        writer.Write($"""
            <package><metadata>
              <id>{id}</id><version>{version}</version><authors>nobody</authors><description>none</description>
            </metadata></package>
            """);
    }

    // The packages that a restore took, as NuGet wrote them down.
    private async Task<string> RestoredAsync(params string[] options)
    {
        Assert.That(await RunAsync(["restore", "P.csproj", .. options]), Is.Zero);
        var properties = Directory.GetFiles(_folder, "P.csproj.nuget.g.props", SearchOption.AllDirectories).Single();
        return string.Join(' ', File.ReadLines(properties)
            .Where(l => l.Contains("<Pkg", StringComparison.Ordinal))
            .Select(
                l => l[(l.IndexOf('>', StringComparison.Ordinal) + 1)..l.LastIndexOf('<')].Replace('\\', '/').Split('/')[^2..])
            .Select(parts => Named(parts[0]) + "/" + parts[1])
            .Order(StringComparer.Ordinal));
    }

    private static string Named(string lowerCase) =>
        new[] { "Msagl", "Microsoft.Msagl", "Neo4j.Driver" }.Single(n => n.Equals(lowerCase, StringComparison.OrdinalIgnoreCase));

    private async Task<int> RunAsync(params string[] arguments)
    {
        var start = new System.Diagnostics.ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = _folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = System.Diagnostics.Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        TestContext.Out.WriteLine(await output + await error);
        return process.ExitCode;
    }
}
