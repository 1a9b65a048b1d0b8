namespace OrgGraph.Analytics.Workload;

/// <summary>What a flagged edge leaves open.</summary>
public static class Guesses
{
    /// <summary>True for a reading that a person should check; what a user supposes (a what-if) is no guess.</summary>
    public static bool IsGuess(Uncertainty uncertainty) =>
        uncertainty is not (Uncertainty.None or Uncertainty.Hypothetical);

    /// <summary>
    /// True when only the role is open: the unit is named there, but its column is lost. Of other guesses the name or the row
    /// itself may be misread, so that the duty may not be the unit's at all.
    /// </summary>
    public static bool IsOfRoleOnly(Uncertainty uncertainty) =>
        uncertainty is Uncertainty.RoleNotDecided or Uncertainty.RowIncomplete;
}
