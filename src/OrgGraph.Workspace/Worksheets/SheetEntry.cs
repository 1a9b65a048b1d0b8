namespace OrgGraph.Workspace.Worksheets;

/// <summary>What a returned sheet says of one measure.</summary>
/// <param name="Unit">The unit whose sheet it is; empty where the sheet does not tell, as the ledger.</param>
/// <param name="Id">The measure's id as the sheet bears it; empty where it was lost.</param>
/// <param name="Plan">The plan's title; empty where the sheet has no such column.</param>
/// <param name="Number">The measure's number.</param>
/// <param name="Text">The measure's text, the task before it in brackets.</param>
/// <param name="Written">What was written for the state.</param>
/// <param name="Progress">What was done.</param>
/// <param name="Owner">The person in charge.</param>
/// <param name="Phone">The person's telephone.</param>
/// <param name="Source">Where the row stands in the returned file.</param>
public sealed record SheetEntry(
    string Unit, string Id, string Plan, string Number, string Text, string Written, string Progress, string Owner, string Phone,
    SourceSpan Source)
{
    /// <summary>The state; null where none was written, or none that is known.</summary>
    public MeasureState? State { get; } = MeasureStates.Find(Written);

    /// <summary>True when something was written for the state that stands for none.</summary>
    public bool HasOddState => State is null && Written.Length > 0;

    /// <summary>True when nothing was filled in.</summary>
    public bool IsBlank => Written.Length == 0 && Progress.Length == 0 && Owner.Length == 0 && Phone.Length == 0;

    /// <summary>True when nothing was said of how far the measure is.</summary>
    public bool IsSilent => Written.Length == 0 && Progress.Length == 0;

    /// <summary>True when both say the same of how far the measure is.</summary>
    public bool Agrees(SheetEntry other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return State == other.State && Wording.KeyOf(Written) == Wording.KeyOf(other.Written)
            && Wording.KeyOf(Progress) == Wording.KeyOf(other.Progress);
    }
}
