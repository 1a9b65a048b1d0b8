using System.Collections.Immutable;
using OrgGraph.Model.Localization;
using OrgGraph.Model.Sources;

namespace OrgGraph.Model.Findings;

/// <summary>Something that the reader has to say about a place in a document.</summary>
/// <param name="Kind">What it is; gives severity and wording.</param>
/// <param name="Source">The place.</param>
/// <param name="Arguments">What the wording names, in the order of its placeholders.</param>
public sealed record Finding(FindingKind Kind, SourceSpan Source, ImmutableArray<string> Arguments)
{
    /// <summary>
    /// What a person's answer names: the same when the document is read again, or was edited elsewhere; twelve hexadecimal
    /// digits. Empty until <see cref="FindingIds"/> has seen all findings of the document.
    /// </summary>
    public string Id { get; init; } = "";

    /// <summary>True when a person has answered it: it is told, and asks nothing any more.</summary>
    public bool IsAnswered { get; init; }

    /// <summary>How much it asks of the reader.</summary>
    public Severity Severity => IsAnswered ? Severity.Note : FindingTexts.SeverityOf(Kind);

    /// <summary>Findings of one file by line and column; those of one place stay in the order in which they were made.</summary>
    public static ImmutableArray<Finding> InOrderOfPlace(IEnumerable<Finding> findings) =>
        [.. findings.OrderBy(f => ((long)f.Source.Line << 32) | (uint)f.Source.Column)];

    /// <summary>The sentence to show.</summary>
    public string Message(Language language) => FindingTexts.Format(this, language);
}

/// <summary>Arguments of findings that are said in the language of the reader.</summary>
public static class FindingTerm
{
    /// <summary>The argument that stands for a role, a basis or an uncertainty.</summary>
    public static string Of<T>(T term)
        where T : struct, Enum => Names<T>.All[term];

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> All = Enum.GetValues<T>().ToDictionary(t => t, t => "@" + Enum.GetName(t));
    }
}
