using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace OrgGraph.Benchmarks.Checks;

/// <summary>Writes generated documents and their truth to files.</summary>
internal static class DocumentFiles
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
    };

    public static int Write(Arguments arguments, TextWriter output)
    {
        Directory.CreateDirectory(arguments.Out);
        foreach (var layout in arguments.Layouts)
        {
            var document = arguments.Generate(layout, megabytes: 1);
            var path = Path.Combine(arguments.Out, document.FileName);
            File.WriteAllText(path, document.Text);
            File.WriteAllText(Path.ChangeExtension(path, ".truth.json"), JsonSerializer.Serialize(document.Plans, s_json));
            output.WriteLine(path);
        }

        return 0;
    }
}
