using System.Collections.Immutable;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Pairs;

/// <summary>A tie between a measure left and one right.</summary>
/// <param name="Left">Index within the band's left measures.</param>
/// <param name="Right">Index within the band's right measures.</param>
/// <param name="ToReview">True when a person should look: it is drawn dashed.</param>
/// <param name="Tooltip">What the tie rests on.</param>
internal readonly record struct PairTie(int Left, int Right, bool ToReview, string Tooltip);

/// <summary>A line of a note.</summary>
/// <param name="Text">The words.</param>
/// <param name="Colour">Their colour.</param>
/// <param name="Bold">True for heavy type.</param>
internal sealed record PairNote(string Text, Colour Colour, bool Bold = false);

/// <summary>Measures left and right that belong together, and what there is to say about them.</summary>
/// <param name="Left">Measures left; none where there is nothing to stand beside the right ones.</param>
/// <param name="Right">Measures right.</param>
/// <param name="Ties">Ties among them.</param>
/// <param name="Empty">What stands in place of an empty side; empty for nothing.</param>
/// <param name="Alarming">True when the empty side is what a reader should see first.</param>
/// <param name="Notes">Notes beside the band.</param>
internal sealed record PairBand(
    ImmutableArray<Measure> Left,
    ImmutableArray<Measure> Right,
    ImmutableArray<PairTie> Ties,
    string Empty,
    bool Alarming,
    ImmutableArray<PairNote> Notes);

/// <summary>Bands under a heading.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Bands">The bands.</param>
/// <param name="IsOneSided">
/// True for measures that have none beside them: they stand in both columns, one after the other.
/// </param>
internal sealed record PairGroup(string Title, ImmutableArray<PairBand> Bands, bool IsOneSided = false);
