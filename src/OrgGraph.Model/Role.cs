namespace OrgGraph.Model;

/// <summary>What a unit owes to a measure. RASCI terms: accountable, responsible, supporting.</summary>
public enum Role : byte
{
    /// <summary>牵头: answers for the measure.</summary>
    Lead,

    /// <summary>主责, 责任: carries the measure out.</summary>
    Responsible,

    /// <summary>协办, 配合, 参与: supports those who carry it out.</summary>
    Assist,

    /// <summary>牵头领导, 责任领导: a person who oversees the measure; never a unit's role.</summary>
    Oversees,
}
