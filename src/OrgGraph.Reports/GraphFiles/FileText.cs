using System.Globalization;
using System.Text;
using System.Xml;

namespace OrgGraph.Reports.GraphFiles;

/// <summary>Values as the files write them.</summary>
internal static class FileText
{
    /// <summary>Settings of all XML files: UTF-8 without a mark, indented, the same on every system.</summary>
    public static XmlWriterSettings Settings { get; } = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n",
        CloseOutput = false,
    };

    /// <summary>
    /// An id in a file. Characters that XML does not know, and blanks that its readers change, stand as <c>_xHHHH_</c>, and so
    /// does a low line that could be taken for the beginning of one: different ids stay different.
    /// </summary>
    public static string IdOf(string id)
    {
        var name = new StringBuilder(id.Length);
        for (var i = 0; i < id.Length; i++)
        {
            if (i + 1 < id.Length && XmlConvert.IsXmlSurrogatePair(id[i + 1], id[i]))
            {
                name.Append(id, i++, 2);
            }
            else if (XmlConvert.IsXmlChar(id[i]) && id[i] is not ('\t' or '\n' or '\r')
                && !(id[i] == '_' && id.AsSpan(i).StartsWith("_x")))
            {
                name.Append(id[i]);
            }
            else
            {
                name.Append(CultureInfo.InvariantCulture, $"_x{(int)id[i]:X4}_");
            }
        }

        return name.ToString();
    }

    /// <summary>A value; characters that XML 1.0 does not know become U+FFFD.</summary>
    public static string Of(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        double real => real.ToString("R", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => Legal(value.ToString() ?? ""),
    };

    private static string Legal(string text)
    {
        var legal = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                legal.Append(text, i++, 2);
            }
            else
            {
                legal.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
            }
        }

        return legal.ToString();
    }
}
