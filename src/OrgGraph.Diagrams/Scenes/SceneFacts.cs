using System.Collections.Immutable;

namespace OrgGraph.Diagrams.Scenes;

/// <summary>
/// What the plans say, beside what is drawn of it: a page that people explore counts totals, filters and tells duties by it. All
/// numbers are indexes into the other lists; keys are those of <see cref="Meaning.Key"/>.
/// </summary>
/// <param name="Plans">The plans.</param>
/// <param name="Sections">Their sections.</param>
/// <param name="Tasks">Their tasks.</param>
/// <param name="Measures">Their measures, in the order of the documents.</param>
/// <param name="Units">The units that take part.</param>
/// <param name="Ties">Who does what.</param>
/// <param name="Leaders">Names of those who oversee measures.</param>
/// <param name="Dues">When measures are due, in words, the earliest first.</param>
public sealed record SceneFacts(
    ImmutableArray<FactGroup> Plans,
    ImmutableArray<FactGroup> Sections,
    ImmutableArray<FactGroup> Tasks,
    ImmutableArray<FactMeasure> Measures,
    ImmutableArray<FactUnit> Units,
    ImmutableArray<FactTie> Ties,
    ImmutableArray<string> Leaders,
    ImmutableArray<string> Dues);

/// <summary>A plan, section or task.</summary>
/// <param name="Key">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Plan">Its plan; of a plan itself.</param>
/// <param name="Parent">The section that it stands in; -1 for none.</param>
public sealed record FactGroup(string Key, string Title, int Plan, int Parent);

/// <summary>A measure.</summary>
/// <param name="Key">Its id.</param>
/// <param name="Number">The number by which it is cited.</param>
/// <param name="Text">Its whole text.</param>
/// <param name="Task">Its task.</param>
/// <param name="Deadline">Its deadline as written; empty for none.</param>
/// <param name="Due">When it is due.</param>
/// <param name="Leaders">Who oversees it.</param>
/// <param name="Source">Where it is written.</param>
public sealed record FactMeasure(
    string Key, string Number, string Text, int Task, string Deadline, int Due, ImmutableArray<int> Leaders, string Source);

/// <summary>A unit.</summary>
/// <param name="Key">Its id.</param>
/// <param name="Name">Its name as the drawing writes it.</param>
/// <param name="Aliases">Its other names.</param>
/// <param name="Load">Its load, with the fence where it is overloaded; empty for none.</param>
/// <param name="IsOverloaded">True where it carries more than its peers' fence.</param>
/// <param name="IsGroup">True for a name that stands for several units.</param>
public sealed record FactUnit(
    string Key, string Name, ImmutableArray<string> Aliases, string Load, bool IsOverloaded, bool IsGroup);

/// <summary>A unit's part in a measure.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Role">0 leads, 1 is responsible, 2 assists.</param>
/// <param name="IsGuess">True where a person has to check it.</param>
public sealed record FactTie(int Unit, int Measure, int Role, bool IsGuess);
