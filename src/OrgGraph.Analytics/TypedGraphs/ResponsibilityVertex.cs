namespace OrgGraph.Analytics.TypedGraphs;

/// <summary>
/// A vertex of the responsibility graph: a unit or a measure, exactly one of them. Two are equal when they stand for the same
/// unit, or the same measure, by id.
/// </summary>
public sealed class ResponsibilityVertex : IEquatable<ResponsibilityVertex>
{
    /// <summary>The vertex of a unit.</summary>
    public ResponsibilityVertex(Unit unit) => Unit = unit ?? throw new ArgumentNullException(nameof(unit));

    /// <summary>The vertex of a measure.</summary>
    public ResponsibilityVertex(Measure measure) => Measure = measure ?? throw new ArgumentNullException(nameof(measure));

    /// <summary>The unit; null for a measure.</summary>
    public Unit? Unit { get; }

    /// <summary>The measure; null for a unit.</summary>
    public Measure? Measure { get; }

    /// <summary>The id of the unit or the measure.</summary>
    public string Id => Unit?.Id ?? Measure!.Id;

    /// <inheritdoc/>
    public bool Equals(ResponsibilityVertex? other) =>
        other is not null && Unit is null == other.Unit is null && string.Equals(Id, other.Id, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ResponsibilityVertex);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Unit is null, string.GetHashCode(Id, StringComparison.Ordinal));

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
