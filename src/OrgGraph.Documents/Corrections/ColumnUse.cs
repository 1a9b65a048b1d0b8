namespace OrgGraph.Documents.Corrections;

/// <summary>What a column can hold.</summary>
public enum ColumnUse
{
    /// <summary>Something that a plan has no field for.</summary>
    Other,

    /// <summary>序号.</summary>
    Number,

    /// <summary>重点任务.</summary>
    Task,

    /// <summary>工作措施.</summary>
    Measure,

    /// <summary>完成时限.</summary>
    Deadline,

    /// <summary>牵头单位.</summary>
    Lead,

    /// <summary>主责单位.</summary>
    Responsible,

    /// <summary>协办单位.</summary>
    Assist,

    /// <summary>牵头领导.</summary>
    Leaders,
}
