using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using OrgGraph.Diagrams.Writers.Html;
using OrgGraph.Reports.Html;

namespace OrgGraph.Web.Assets;

/// <summary>The style, script and pictures of the pages. Their addresses change with their content.</summary>
internal static class AssetFiles
{
    private const int TagCharacters = 10;

    private static readonly FrozenDictionary<string, Asset> s_all = new[]
    {
        // charts and tables look as in the report, since they are those of the report
        Text("report.css", "text/css; charset=utf-8", ReportAssets.Load("report.css")),
        Text("dashboard.css", "text/css; charset=utf-8", Own("dashboard.css")),
        Text("drawing.css", "text/css; charset=utf-8", Own("drawing.css")),
        Text("dashboard.js", "text/javascript; charset=utf-8", Own("dashboard.js")),
        Text("icon.svg", "image/svg+xml", Own("icon.svg")),
    }.ToFrozenDictionary(a => a.Name, StringComparer.Ordinal);

    /// <summary>The file of a name; null where there is none.</summary>
    public static Asset? Find(string name) => s_all.GetValueOrDefault(name);

    /// <summary>The address of a file.</summary>
    public static string AddressOf(string name) => $"/assets/{name}?v={s_all[name].Tag}";

    private static string Own(string name) => PageAssets.Load(typeof(AssetFiles).Assembly, "assets/" + name);

    private static Asset Text(string name, string type, string text)
    {
        var content = Encoding.UTF8.GetBytes(text);
        return new Asset(name, type, content, Convert.ToHexStringLower(SHA256.HashData(content))[..TagCharacters]);
    }
}

/// <summary>A file of the pages.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ContentType">Its type.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Tag">A short digest of them.</param>
internal sealed record Asset(string Name, string ContentType, byte[] Content, string Tag);
