namespace OrgGraph.Model;

/// <summary>What one unit of a measure has to do by itself, as a clause of the measure says it (区水务局负责水网密度指数).</summary>
/// <param name="Text">The clause as written, a stretch of the measure's text.</param>
/// <param name="Start">Its first offset within the measure's text.</param>
public sealed record Duty(string Text, int Start);
