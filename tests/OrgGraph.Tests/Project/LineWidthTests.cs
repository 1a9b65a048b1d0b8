using NUnit.Framework;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Project;

/// <summary>
/// Lines of code are at most 130 columns wide, as .editorconfig says; text in raw strings is as wide as it has to be.
/// </summary>
internal sealed class LineWidthTests
{
    private const int Widest = 130;
    private const string RawString = "\"\"\"";

    [TestCase("src")]
    [TestCase("tests")]
    public void Lines_fit(string folder)
    {
        var root = Path.Combine(Repository.Root, folder);
        var files = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(f => !Path.GetRelativePath(root, f).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"));
        Assert.That(files.SelectMany(WideLines), Is.Empty);
    }

    private static IEnumerable<string> WideLines(string file)
    {
        var (number, inRawString) = (0, false);
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.Length > Widest && !inRawString)
            {
                yield return $"{Path.GetRelativePath(Repository.Root, file)}:{number}: {line.Length}";
            }

            inRawString ^= line.Split(RawString).Length % 2 == 0;
        }
    }
}
