namespace OrgGraph.Web.Serving;

/// <summary>An address within the dashboard: a path of ours, and values that are escaped.</summary>
/// <param name="path">The path.</param>
internal readonly struct Address(string path)
{
    /// <summary>The address with a value more; itself where the value is null.</summary>
    public Address And(string name, string? value) => value is null
        ? this
        : new Address(
            $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Uri.EscapeDataString(name)}="
            + $"{Uri.EscapeDataString(value)}");

    /// <inheritdoc/>
    public override string ToString() => path;

    /// <summary>The page of a unit.</summary>
    public static string OfUnit(string id) => new Address("/unit").And("id", id).ToString();

    /// <summary>The page of a measure.</summary>
    public static string OfMeasure(string id) => new Address("/measure").And("id", id).ToString();
}
