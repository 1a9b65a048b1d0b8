using System.Reflection;
using System.Text;

namespace OrgGraph.Documents.Text;

/// <summary>The data files within this library.</summary>
internal static class EmbeddedLines
{
    /// <summary>A file's lines without blank ones and comments, which begin with #.</summary>
    public static IEnumerable<string> Of(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{file} is not in the assembly");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
