using System.Collections.Frozen;
using System.Collections.Immutable;

namespace OrgGraph.Documents.Units;

/// <summary>The user's own knowledge of units (<c>units.json</c>); it overrides what names tell.</summary>
public sealed record UnitOverrides
{
    /// <summary>Nothing overridden.</summary>
    public static UnitOverrides None { get; } = new();

    /// <summary>Written or scoped name → the id meant.</summary>
    public FrozenDictionary<string, string> Aliases { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Unit id → id of the unit that it is a branch of.</summary>
    public FrozenDictionary<string, string> Parents { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Group id → ids of its members.</summary>
    public FrozenDictionary<string, ImmutableArray<string>> Members { get; init; } =
        FrozenDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Reads <c>{"aliases": {name: id}, "parents": {id: id}, "members": {id: [id]}}</c>.</summary>
    /// <exception cref="DocumentException">Not readable, not of that form, an unknown key, or a cycle.</exception>
    public static UnitOverrides Load(string path) => throw new NotSupportedException(path);
}
