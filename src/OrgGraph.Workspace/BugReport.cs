using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace OrgGraph.Workspace;

/// <summary>What is left of a fault that nobody foresaw: a sentence for the user, a file for whoever mends it.</summary>
public static class BugReport
{
    private static readonly LocalizedText s_written = new(
        "程序遇到了没有预料到的错误（{0}），这是程序的缺陷。请报告，并附上 {1}（发送前请过目）",
        "the program met an error that it did not foresee ({0}): a bug. Please report it and attach {1} (look through it before "
        + "you send it)");

    private static readonly LocalizedText s_notWritten = new(
        "程序遇到了没有预料到的错误（{0}：{1}），这是程序的缺陷，请报告",
        "the program met an error that it did not foresee ({0}: {1}): a bug; please report it");

    /// <summary>Writes the report into the folder for temporary files. Never fails.</summary>
    /// <returns>The sentence to say, with the file's path where there is one.</returns>
    public static LocalizedText Write(Exception fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        while (fault is AggregateException { InnerExceptions: [var only] })
        {
            fault = only;
        }

        var type = fault.GetType().Name;
        try
        {
            var name =
                string.Create(
                    CultureInfo.InvariantCulture, $"orggraph-bug-{DateTime.UtcNow:yyyyMMdd-HHmmss}-{Environment.ProcessId}.txt");
            var path = Path.Combine(Path.GetTempPath(), name);
            File.WriteAllText(path, TextOf(fault));
            return s_written.With(type, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            return s_notWritten.With(type, fault.Message.ReplaceLineEndings(" "));
        }
    }

    /// <summary>
    /// The report: version, system, the error and where it came from, in files of the source by their names alone.
    /// </summary>
    internal static string TextOf(Exception fault)
    {
        var text = new StringBuilder();
        text.Append("OrgGraph ").AppendLine(ToolVersion.Number);
        text.Append(RuntimeInformation.OSDescription).Append(' ').Append(RuntimeInformation.ProcessArchitecture).AppendLine();
        text.AppendLine(RuntimeInformation.FrameworkDescription).AppendLine();
        foreach (var line in fault.ToString().ReplaceLineEndings("\n").Split('\n'))
        {
            text.AppendLine(WithoutFolder(line));
        }

        return text.ToString();
    }

    // "   at A.B() in /home/somebody/src/A.cs:line 3": the folder is the builder's own affair.
    private static string WithoutFolder(string line)
    {
        const string Start = " in ";
        var end = line.LastIndexOf(":line ", StringComparison.Ordinal);
        var start = end < 0 ? -1 : line.LastIndexOf(Start, end, StringComparison.Ordinal);
        if (start < 0 || !line.TrimStart().StartsWith("at ", StringComparison.Ordinal))
        {
            return line;
        }

        var file = line.AsSpan((start + Start.Length)..end);
        return string.Concat(
            line.AsSpan(0, start + Start.Length), file[(file.LastIndexOfAny('/', '\\') + 1)..], line.AsSpan(end));
    }
}
