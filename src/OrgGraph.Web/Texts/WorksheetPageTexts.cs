namespace OrgGraph.Web.Texts;

/// <summary>The wording of the page of worksheets.</summary>
internal static class WorksheetPageTexts
{
    public static readonly LocalizedText Title = new("工作单和督办台账", "Worksheets and ledger");
    public static readonly LocalizedText Name = new("工作单", "Worksheets");
    public static readonly LocalizedText Means = new(
        "把每个单位的工作单发给它填写，收回后放到下面，就能看到谁办完了、谁快到期、谁还没有回音。",
        "Hand each unit its sheet to fill in, drop what comes back below, and see who is done, what is due, and who is silent.");

    public static readonly LocalizedText Ledger = new("督办台账（全部措施）", "the ledger of all measures");
    public static readonly LocalizedText Calendar = new("到期日历（.ics）", "calendar of deadlines (.ics)");
    public static readonly LocalizedText All = new("全部工作单（zip）", "all sheets (zip)");
    public static readonly LocalizedText Sheets = new("各单位的工作单（{0} 份）", "Sheets by unit ({0})");
    public static readonly LocalizedText Rows = new("措施", "measures");
    public static readonly LocalizedText Dated = new("写明日期的", "with a day");
    public static readonly LocalizedText Returned = new("收回的工作单", "Sheets that came back");
    public static readonly LocalizedText ReturnedFiles = new("收回的文件（.xlsx、.docx）", "files that came back (.xlsx, .docx)");
    public static readonly LocalizedText Collect = new("收回", "Collect");
    public static readonly LocalizedText None = new("还没有收回工作单。", "None has come back yet.");
    public static readonly LocalizedText Circular = new("通报（Word）", "the circular (Word)");
    public static readonly LocalizedText Filled = new("填好的台账（Excel）", "the ledger filled in (Excel)");
    public static readonly LocalizedText Unit = new("单位", "unit");
    public static readonly LocalizedText Done = new("已完成", "done");
    public static readonly LocalizedText Due = new("快到期", "due soon");
    public static readonly LocalizedText Late = new("逾期", "late");
    public static readonly LocalizedText Silent = new("没有回音", "silent");
    public static readonly LocalizedText Progress = new("各单位进展", "Progress by unit");
    public static readonly LocalizedText ToSettle = new("要核对的（{0} 处）", "To settle ({0})");
    public static readonly LocalizedText SheetOf = new("{0} 的工作单，{1}", "sheet of {0}, {1}");
}
