namespace OrgGraph.Model.Localization;

/// <summary>The language of messages and reports.</summary>
public enum Language
{
    /// <summary>Simplified Chinese.</summary>
    Chinese,

    /// <summary>English.</summary>
    English,
}
