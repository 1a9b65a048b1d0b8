namespace OrgGraph.Model;

/// <summary>How much a finding asks of the reader.</summary>
public enum Severity
{
    /// <summary>Understood and dealt with; told so that nothing happens in silence.</summary>
    Note,

    /// <summary>A guess, or a gap in the text itself: a person should look.</summary>
    Review,

    /// <summary>Text that was not understood.</summary>
    Warning,
}
