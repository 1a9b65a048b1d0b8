using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace OrgGraph.Diagrams.Writers.Html;

/// <summary>Chinese as it is, and everything escaped by which a script element could end.</summary>
internal static class ScriptEncoder
{
    /// <summary>The encoder: it escapes <c>&lt;</c>, <c>&gt;</c>, <c>&amp;</c> and quotes, as all of .NET's do.</summary>
    public static JavaScriptEncoder Instance { get; } = JavaScriptEncoder.Create(UnicodeRanges.All);
}
