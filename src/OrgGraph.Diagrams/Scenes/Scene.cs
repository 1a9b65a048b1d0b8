using System.Collections.Immutable;

namespace OrgGraph.Diagrams.Scenes;

/// <summary>A finished drawing: every place, size, line break and colour is decided; writers only write it down.</summary>
/// <param name="Title">The title, also of the file.</param>
/// <param name="Description">What is to be seen, in a sentence or two, for those who cannot see it.</param>
/// <param name="Language">Language of its texts, as in <c>zh-Hans</c> or <c>en</c>.</param>
/// <param name="Pages">The pages, at least one.</param>
public sealed record Scene(string Title, string Description, string Language, ImmutableArray<ScenePage> Pages)
{
    /// <summary>The documents that it was drawn from, as they are cited.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>What the plans say, for pages that people explore; null where only the drawing is known.</summary>
    public SceneFacts? Facts { get; init; }
}

/// <summary>One page, slide or picture.</summary>
/// <param name="Width">Width in points.</param>
/// <param name="Height">Height in points.</param>
/// <param name="Items">What is drawn on it, back to front.</param>
public sealed record ScenePage(double Width, double Height, ImmutableArray<SceneItem> Items)
{
    /// <summary>Where the drawing stands, between title and legend; null where a page has no frame.</summary>
    public Rect? Room { get; init; }

    /// <summary>The charts that some of the items draw.</summary>
    public ImmutableArray<BarChart> Charts { get; init; } = [];
}
