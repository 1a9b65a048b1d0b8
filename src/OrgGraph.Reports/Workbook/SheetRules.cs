using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace OrgGraph.Reports.Workbook;

/// <summary>What a sheet does with its rows: filters, marks by formulas, shades, drop-downs.</summary>
internal static class SheetRules
{
    private const int LongestList = 255; // the limit of Excel

    // Rows that people add below are to offer the same choices.
    private const int RowsToCome = 500;

    /// <summary>Writes the elements that stand between the rows and the page's margins, in their order.</summary>
    public static void Write(OpenXmlWriter writer, TableSheet sheet, Language language)
    {
        var bottom = sheet.Rows.Length + 1;
        if (sheet.IsFiltered)
        {
            writer.WriteElement(new AutoFilter { Reference = RangeOf(0, sheet.Columns.Length - 1, 1, bottom) });
        }

        if (sheet.Rows.IsEmpty)
        {
            return;
        }

        var priority = 0;
        foreach (var rule in sheet.Rules)
        {
            writer.WriteElement(new ConditionalFormatting(new ConditionalFormattingRule(new Formula(rule.Formula))
            {
                Type = ConditionalFormatValues.Expression, FormatId = Styles.Of(rule.Mark), Priority = ++priority,
                StopIfTrue = true,
            })
            {
                SequenceOfReferences =
                    new ListValue<StringValue>([.. rule.Columns.Select(c => new StringValue(RangeOf(c, c, 2, bottom)))]),
            });
        }

        // one scale over all of them: shades of two columns can be compared
        StringValue[] shaded =
            [.. sheet.Columns.Index().Where(c => c.Item.IsShaded)
                .Select(c => new StringValue(RangeOf(c.Index, c.Index, 2, bottom)))];
        if (shaded.Length > 0)
        {
            writer.WriteElement(new ConditionalFormatting(new ConditionalFormattingRule(ShadeScale())
            {
                Type = ConditionalFormatValues.ColorScale, Priority = ++priority,
            })
            {
                SequenceOfReferences = new ListValue<StringValue>(shaded),
            });
        }

        var lists =
            sheet.Columns.Index().Where(c => !c.Item.Choices.IsEmpty).Select(c => ListOf(c.Index, c.Item, bottom, language))
                .ToList();
        if (lists.Count > 0)
        {
            writer.WriteElement(new DataValidations(lists) { Count = (uint)lists.Count });
        }
    }

    // A value that is not offered is asked about, and may be kept.
    private static DataValidation ListOf(int column, SheetColumn of, int bottom, Language language)
    {
        var list = string.Join(',', of.Choices.Select(c => c.In(language)));
        return list.Length > LongestList || list.Contains('"', StringComparison.Ordinal)
            ? throw new ArgumentException($"too long to choose from: {list}", nameof(of))
            : new DataValidation(new Formula1($"\"{list}\""))
            {
                Type = DataValidationValues.List, AllowBlank = true, ShowErrorMessage = true,
                ErrorStyle = DataValidationErrorStyleValues.Warning,
                SequenceOfReferences = new ListValue<StringValue>([RangeOf(column, column, 2, bottom + RowsToCome)]),
            };
    }

    private static ColorScale ShadeScale() => new(
        new ConditionalFormatValueObject { Type = ConditionalFormatValueObjectValues.Number, Val = "0" },
        new ConditionalFormatValueObject { Type = ConditionalFormatValueObjectValues.Max },
        new Color { Rgb = "FFFFFFFF" },
        new Color { Rgb = Styles.Shade });

    private static string RangeOf(int first, int last, int top, int bottom) => string.Create(
        CultureInfo.InvariantCulture, $"{SheetWriter.ColumnName(first)}{top}:{SheetWriter.ColumnName(last)}{bottom}");
}
