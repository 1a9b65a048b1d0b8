using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace OrgGraph.Diagrams.Writers.Html;

/// <summary>The style and script that a page carries inside itself.</summary>
public static class PageAssets
{
    /// <summary>Loads an embedded text, with line feeds whatever the checkout has.</summary>
    /// <param name="assembly">Where it is embedded.</param>
    /// <param name="name">Its name there.</param>
    /// <exception cref="InvalidOperationException">It is not embedded.</exception>
    public static string Load(Assembly assembly, string name)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the resource {name} is not embedded");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>The same text without indents and lines that are comments, for a file that carries it.</summary>
    /// <param name="asset">A style or script none of whose texts spans lines.</param>
    public static string Tighten(string asset)
    {
        ArgumentNullException.ThrowIfNull(asset);
        var tight = new StringBuilder(asset.Length);
        foreach (var line in asset.AsSpan().EnumerateLines())
        {
            var words = line.Trim();
            if (!words.IsEmpty && !words.StartsWith("//", StringComparison.Ordinal))
            {
                tight.Append(words).Append('\n');
            }
        }

        return tight.ToString();
    }

    /// <summary>The content security policy under which exactly these two run, and nothing else is fetched or run.</summary>
    /// <param name="style">The style.</param>
    /// <param name="script">The script.</param>
    /// <param name="ownPictures">True to let the script show pictures that it made itself.</param>
    public static string PolicyFor(string style, string script, bool ownPictures = false) =>
        $"default-src 'none'; style-src '{HashOf(style)}'; script-src '{HashOf(script)}'; "
        + (ownPictures ? "img-src data:; " : "") + "base-uri 'none'; form-action 'none'";

    private static string HashOf(string content) =>
        "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
