namespace OrgGraph.Model.Findings;

/// <summary>The kinds of finding. Wording and severity are in <see cref="FindingTexts"/>.</summary>
public enum FindingKind
{
    /// <summary>Which encoding the file has.</summary>
    EncodingFound,

    /// <summary>Bytes that are no text in the file's encoding.</summary>
    BytesNotText,

    /// <summary>Lines that belong to the covering notice.</summary>
    CoveringNotice,

    /// <summary>A page's repeated table header.</summary>
    HeaderRepeated,

    /// <summary>Page numbers and rules between pages.</summary>
    PageFurniture,

    /// <summary>Text of the document beside its body: headers, notes, comments, hidden text, navigation.</summary>
    TextAside,

    /// <summary>Tracked changes, taken as accepted.</summary>
    ChangesAccepted,

    /// <summary>A link to another document.</summary>
    AttachmentLinked,

    /// <summary>Hidden sheets, rows and columns, which are read all the same.</summary>
    HiddenRead,

    /// <summary>A formula without a stored result, or a result that is an error.</summary>
    FormulaWithoutValue,

    /// <summary>Pictures and embedded documents, whose text cannot be read.</summary>
    PicturesNotRead,

    /// <summary>Mark-up that was taken out of a cell.</summary>
    MarkupRemoved,

    /// <summary>A name that a line wrap had broken.</summary>
    WrapMended,

    /// <summary>Two names with 、 between them that are one body.</summary>
    JointBody,

    /// <summary>How the plan's jurisdiction was found.</summary>
    JurisdictionFound,

    /// <summary>A person's title beside the name.</summary>
    PersonTitle,

    /// <summary>A column without a field of its own.</summary>
    OtherColumn,

    /// <summary>A sentence that gives the roles of many measures' units.</summary>
    RuleTaken,

    /// <summary>A clause that gives a part of the measure to a unit that the measure does not name.</summary>
    DutyOfOtherUnit,

    /// <summary>Units that one sentence adds to many measures.</summary>
    UnitsSaidOnce,

    /// <summary>No heading says which column holds the measures.</summary>
    MeasureColumnGuessed,

    /// <summary>Text of a PDF that keeps the page's layout, whose columns cannot be told.</summary>
    LayoutKept,

    /// <summary>A role that the text does not decide.</summary>
    RoleGuessed,

    /// <summary>等部门: further units are meant and not named.</summary>
    OpenEndedList,

    /// <summary>A name that has no form that the reader knows.</summary>
    NameUnclear,

    /// <summary>A unit named in brackets behind another, and on its own elsewhere: not taken for one unit.</summary>
    SecondNameKeptApart,

    /// <summary>A name that the documents also spell in another way: one unit, shown by the spelling used most.</summary>
    SpellingsJoined,

    /// <summary>A joined name of which both parts could stand alone.</summary>
    WrapGuessed,

    /// <summary>Nothing tells whose plan it is.</summary>
    JurisdictionUnknown,

    /// <summary>Several documents do not tell their place: the units of each are its own.</summary>
    UnitsKeptToPlan,

    /// <summary>The title names no year: the notice's is taken.</summary>
    YearFromNotice,

    /// <summary>A city's unit is named and the city is not known.</summary>
    CityUnknown,

    /// <summary>The city above a district, told by another document.</summary>
    CityTaken,

    /// <summary>The plan was read already, from another place.</summary>
    DuplicatePlan,

    /// <summary>Two places of the same name.</summary>
    JurisdictionClash,

    /// <summary>A row with fewer cells than the header.</summary>
    RowShort,

    /// <summary>A row with more cells than the header.</summary>
    RowLong,

    /// <summary>A measure without any unit.</summary>
    MeasureWithoutUnit,

    /// <summary>Blank cells of units, read as merged with the row above.</summary>
    CellsMerged,

    /// <summary>A row of one cell without a number, read as a heading.</summary>
    HeadingAssumed,

    /// <summary>A blank measure beside a task, which stands in.</summary>
    MeasureFromTask,

    /// <summary>No title above a table.</summary>
    TitleMissing,

    /// <summary>A row with units and no measure.</summary>
    RowWithoutMeasure,

    /// <summary>Text that has no place in a plan.</summary>
    TextNotUnderstood,

    /// <summary>A row that looks like a table's, without a header above it.</summary>
    RowOutsideTable,

    /// <summary>A table without a column for any role.</summary>
    NoRoleColumn,

    /// <summary>A unit listed twice in one measure and role.</summary>
    UnitRepeated,

    /// <summary>A person's correction that was made.</summary>
    CorrectionMade,

    /// <summary>A person's correction that fits nothing any more: it was not made.</summary>
    CorrectionUnfit,

    /// <summary>Entries of a file of corrections that cannot be used.</summary>
    CorrectionUnknown,

    /// <summary>A plan whose content another plan has under another title or id: one of both counts.</summary>
    PlanRepeated,

    /// <summary>A plan that a person said another one replaces.</summary>
    PlanReplaced,

    /// <summary>Parts of one plan in several files, read as one.</summary>
    PartsJoined,

    /// <summary>A name that was confirmed to be another in earlier plans of the place.</summary>
    KnownName,

    /// <summary>A group whose members were confirmed in earlier plans of the place.</summary>
    KnownMembers,
}
