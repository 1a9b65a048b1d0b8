using System.Text;

namespace OrgGraph.Documents.Formats.Html;

/// <summary>
/// Collects the text of inline content as a browser shows it: blanks are one, or none between Chinese characters.
/// </summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _text = new();
    private bool _blank;
    private bool _wrap;

    /// <summary>True when nothing but blanks was added since the last line.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>Adds text of the page.</summary>
    /// <param name="text">The text.</param>
    /// <param name="preformatted">True where blanks and line breaks stay.</param>
    public void Add(string text, bool preformatted)
    {
        foreach (var c in text)
        {
            if (preformatted && c is '\n' or '\t')
            {
                _text.Append(c);
                (_blank, _wrap) = (false, false);
            }
            else if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                _blank = true;
                _wrap |= c is '\n' or '\r';
            }
            else if (c is not ('\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u00AD'))
            {
                if (_blank && _text.Length > 0 && _text[^1] != '\n' && !(_wrap && IsWide(_text[^1]) && IsWide(c)))
                {
                    _text.Append(' ');
                }

                (_blank, _wrap) = (false, false);
                _text.Append(c == '\u00A0' ? ' ' : c);
            }
        }
    }

    /// <summary>Begins a new line, unless one was just begun or a break is asked for.</summary>
    public void Break(bool always = false)
    {
        (_blank, _wrap) = (false, false);
        if (_text.Length > 0 && (always || _text[^1] != '\n'))
        {
            _text.Append('\n');
        }
    }

    /// <summary>The lines so far without blanks around them; begins anew.</summary>
    public string Take()
    {
        var lines = _text.ToString().Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0);
        _text.Clear();
        (_blank, _wrap) = (false, false);
        return string.Join('\n', lines);
    }

    private static bool IsWide(char c) => c >= '\u2E80';
}
