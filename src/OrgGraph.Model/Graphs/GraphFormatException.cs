namespace OrgGraph.Model.Graphs;

/// <summary>A graph that cannot be read from its file, or contradicts itself; the message says why and what to do.</summary>
public sealed class GraphFormatException : Exception
{
    /// <summary>Creates the exception with its message.</summary>
    public GraphFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its message and cause.</summary>
    public GraphFormatException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
