using System.Security.Cryptography;
using System.Text;

namespace OrgGraph.Cli.Reports;

/// <summary>The style and script that the page carries inside itself.</summary>
internal static class ReportAssets
{
    /// <summary>Loads an embedded text, with line feeds whatever the checkout has.</summary>
    public static string Load(string name)
    {
        using var stream = typeof(ReportAssets).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the resource {name} is not embedded");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>The content security policy under which exactly these two run, and nothing else is fetched or run.</summary>
    public static string PolicyFor(string style, string script) =>
        $"default-src 'none'; style-src '{HashOf(style)}'; script-src '{HashOf(script)}'; base-uri 'none'; form-action 'none'";

    private static string HashOf(string content) =>
        "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
