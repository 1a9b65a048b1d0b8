namespace OrgGraph.Web.Safety;

/// <summary>What may be sent at a time.</summary>
internal static class UploadLimits
{
    /// <summary>The most of one request with documents, in MiB; a document may have as much.</summary>
    public const int MostMegabytes = 64;

    /// <summary>The most documents of one request.</summary>
    public const int MostFiles = 500;

    /// <summary>The same in bytes, with room for what forms write around files.</summary>
    public const long DocumentBytes = ((long)MostMegabytes << 20) + (1 << 20);

    /// <summary>So much of what is refused is taken and thrown away, so that the browser comes to show why, in bytes.</summary>
    public const long ThrownAwayBytes = 1L << 30;

    /// <summary>The most of any other request, in bytes.</summary>
    public const long OtherBytes = 1 << 20;

    /// <summary>The longest field of a form, in bytes.</summary>
    public const int FieldBytes = 1 << 18;

    /// <summary>The most fields of a form.</summary>
    public const int MostFields = 1000;
}
