using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Spreadsheet;
using ExcelNumberFormat;

namespace OrgGraph.Documents.Formats.Excel;

/// <summary>Numbers and dates as Excel shows them, in the formats of the cells' styles.</summary>
internal sealed class CellFormats
{
    private const int General = 0;
    private const int FirstOwn = 164;
    private const int LongestCode = 255;
    private const string ChineseDigits = "〇一二三四五六七八九";

    // Formats that files name by number only (ECMA-376 part 1, 18.8.30), dates in the way of Chinese Excel.
    private static readonly FrozenDictionary<int, string> s_known = new Dictionary<int, string>
    {
        [1] = "0", [2] = "0.00", [3] = "#,##0", [4] = "#,##0.00", [9] = "0%", [10] = "0.00%", [11] = "0.00E+00", [12] = "# ?/?",
        [13] = "# ??/??",
        [14] = "yyyy/m/d", [15] = "d-mmm-yy", [16] = "d-mmm", [17] = "mmm-yy", [18] = "h:mm AM/PM", [19] = "h:mm:ss AM/PM",
        [20] = "h:mm",
        [21] = "h:mm:ss", [22] = "yyyy/m/d h:mm", [27] = "yyyy\"年\"m\"月\"", [28] = "m\"月\"d\"日\"", [29] = "m\"月\"d\"日\"",
        [30] = "m/d/yy",
        [31] = "yyyy\"年\"m\"月\"d\"日\"", [32] = "h\"时\"mm\"分\"", [33] = "h\"时\"mm\"分\"ss\"秒\"", [34] = "h\"时\"mm\"分\"",
        [35] = "h\"时\"mm\"分\"ss\"秒\"",
        [36] = "yyyy\"年\"m\"月\"", [37] = "#,##0;-#,##0", [38] = "#,##0;-#,##0", [39] = "#,##0.00;-#,##0.00",
        [40] = "#,##0.00;-#,##0.00",
        [45] = "mm:ss", [46] = "[h]:mm:ss", [47] = "mm:ss.0", [48] = "##0.0E+0", [49] = "@", [50] = "yyyy\"年\"m\"月\"",
        [51] = "m\"月\"d\"日\"",
        [52] = "yyyy\"年\"m\"月\"", [53] = "m\"月\"d\"日\"", [54] = "m\"月\"d\"日\"", [55] = "yyyy\"年\"m\"月\"", [56] = "m\"月\"d\"日\"",
        [57] = "yyyy\"年\"m\"月\"", [58] = "m\"月\"d\"日\"",
    }.ToFrozenDictionary();

    private readonly List<int> _ids = [];
    private readonly Dictionary<int, string> _own = [];
    private readonly Dictionary<int, (NumberFormat? Format, bool ChineseNumerals)> _parsed = [];
    private readonly bool _from1904;

    /// <summary>Takes the formats of a workbook's styles.</summary>
    /// <param name="styles">The workbook's styles; null where it has none.</param>
    /// <param name="from1904">True when days count from 1904.</param>
    public CellFormats(Stylesheet? styles, bool from1904)
    {
        _from1904 = from1904;
        foreach (var format in styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
        {
            if (int.TryParse(format.NumberFormatId?.InnerText, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                _own[id] = format.FormatCode?.Value ?? "";
            }
        }

        foreach (var format in styles?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            _ids.Add(
                int.TryParse(format.NumberFormatId?.InnerText, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id
                    : General);
        }
    }

    /// <summary>The number as shown in a style.</summary>
    /// <param name="stored">The number as it is stored; kept where it is none.</param>
    /// <param name="style">The cell's style.</param>
    public string Show(string stored, int style)
    {
        var id = style >= 0 && style < _ids.Count ? _ids[style] : General;
        if (!double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number))
        {
            return stored;
        }

        var (format, chinese) = Find(id);
        if (format is null)
        {
            return ShowGeneral(number, stored);
        }

        try
        {
            var shown = format.Format(number, CultureInfo.InvariantCulture, _from1904).Trim();
            return chinese ? InChineseNumerals(shown, format.IsDateTimeFormat) : shown;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException or InvalidOperationException)
        {
            // a date out of range, or a format that Excel would not take either
            return ShowGeneral(number, stored);
        }
    }

    // Excel shows eleven digits; long whole numbers are mostly codes, and are kept
    private static string ShowGeneral(double number, string stored) =>
        !stored.AsSpan().ContainsAnyExceptInRange('0', '9') ? stored
        : Math.Abs(number) is >= 1e-4 and < 1e11 or 0 ? number.ToString("0.##########", CultureInfo.InvariantCulture)
        : number.ToString("G11", CultureInfo.InvariantCulture);

    private (NumberFormat? Format, bool ChineseNumerals) Find(int id)
    {
        if (!_parsed.TryGetValue(id, out var found))
        {
            _parsed.Add(id, found = Parse(_own.GetValueOrDefault(id) ?? (id < FirstOwn ? s_known.GetValueOrDefault(id) : null)));
        }

        return found;
    }

    private static (NumberFormat? Format, bool ChineseNumerals) Parse(string? code)
    {
        if (code is null or "General" or "G/通用格式" || code.Length > LongestCode)
        {
            return (null, false);
        }

        var plain =
            code.Replace("[DBNum1]", "", StringComparison.OrdinalIgnoreCase)
                .Replace("[DBNum2]", "", StringComparison.OrdinalIgnoreCase);
        var format = new NumberFormat(plain);
        return format.IsValid ? (format, plain.Length != code.Length) : (null, false);
    }

    // 2026年12月 as 二〇二六年十二月
    private static string InChineseNumerals(string shown, bool isDate)
    {
        var text = new StringBuilder();
        for (var i = 0; i < shown.Length;)
        {
            var end = i;
            while (end < shown.Length && char.IsAsciiDigit(shown[end]))
            {
                end++;
            }

            if (end == i)
            {
                text.Append(shown[i++]);
                continue;
            }

            var digits = shown.AsSpan(i, end - i);
            if (digits.Length <= 2 && int.Parse(digits, CultureInfo.InvariantCulture) is var number && (number >= 10 || isDate))
            {
                text.Append(number >= 20 ? ChineseDigits[number / 10].ToString() : "").Append(number >= 10 ? "十" : "")
                    .Append(number % 10 > 0 || number == 0 ? ChineseDigits[number % 10].ToString() : "");
            }
            else
            {
                foreach (var digit in digits)
                {
                    text.Append(ChineseDigits[digit - '0']);
                }
            }

            i = end;
        }

        return text.ToString();
    }
}
