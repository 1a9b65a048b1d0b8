namespace OrgGraph.Workspace.Selection;

/// <summary>
/// Why a request cannot be carried out. A front end knows by it what the user can do: which option or button helps.
/// </summary>
public enum RequestProblem
{
    /// <summary>Something is named that is not there.</summary>
    UnknownName,

    /// <summary>A name may stand for several things.</summary>
    SeveralOfName,

    /// <summary>Two names stand for one unit, where two units are asked for.</summary>
    SameUnit,

    /// <summary>Measures of several plans have a number.</summary>
    SeveralPlansOfNumber,

    /// <summary>Nothing meets all the conditions.</summary>
    NothingSelected,

    /// <summary>A text is no move of a lead.</summary>
    MalformedMove,

    /// <summary>A lead cannot be moved.</summary>
    ImpossibleMove,

    /// <summary>A lead is there in the selection of roles, levels or members only, not in the documents.</summary>
    LeadOfSelectionOnly,

    /// <summary>The first of two inputs has plans for several years, and none was chosen.</summary>
    SeveralYearsBefore,

    /// <summary>The second of two inputs has plans for several years, and none was chosen.</summary>
    SeveralYearsAfter,

    /// <summary>There is nothing to compare.</summary>
    NothingToCompare,

    /// <summary>There are no two years of plans of one place.</summary>
    NoTwoYears,

    /// <summary>A city's plans are expected before a district's.</summary>
    DistrictBeforeCity,

    /// <summary>The plans to compare are of two governments.</summary>
    AcrossGovernments,

    /// <summary>A city's plans are followed into a district's for another year.</summary>
    AcrossYears,

    /// <summary>The first plans are not of the city that the second ones' district belongs to.</summary>
    NotItsCity,

    /// <summary>The plans selected are of a past year.</summary>
    PastYear,

    /// <summary>The plans selected are of several governments.</summary>
    SeveralGovernments,

    /// <summary>There are no plans of a city and its district for one year.</summary>
    NoCascade,

    /// <summary>A diagram of one unit needs to know which.</summary>
    UnitMissing,

    /// <summary>There is nothing to draw.</summary>
    NothingToDraw,

    /// <summary>This build lacks a layout.</summary>
    NoSuchLayout,

    /// <summary>Results would be written over an input.</summary>
    TargetIsInput,

    /// <summary>There is nothing to take back.</summary>
    NothingToUndo,

    /// <summary>A text is no correction.</summary>
    MalformedCorrection,

    /// <summary>A query lacks a parameter.</summary>
    ParameterMissing,

    /// <summary>The value of a parameter will not do.</summary>
    ParameterWrong,
}

/// <summary>
/// A request that cannot be carried out as it is: it names what is not there, or asks for what the plans do not have.
/// </summary>
/// <param name="problem">What is wrong, for programs.</param>
/// <param name="text">What is wrong, for the user; knows of no front end.</param>
public sealed class RequestException(RequestProblem problem, LocalizedText text) : Exception(text.English)
{
    /// <summary>What is wrong, for programs.</summary>
    public RequestProblem Problem { get; } = problem;

    /// <summary>What is wrong, for the user; knows of no front end.</summary>
    public LocalizedText Text { get; } = text;
}
