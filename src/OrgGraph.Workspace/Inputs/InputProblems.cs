using OrgGraph.Documents;

namespace OrgGraph.Workspace.Inputs;

/// <summary>Why a file or folder is not read.</summary>
internal static class InputProblems
{
    public static readonly LocalizedText LinkedFolder = new("指向文件夹的链接，没有进入", "a link to a folder; not entered");

    public static readonly LocalizedText OwnSheets = new(
        "工作单或通报的文件夹，不当计划读入", "a folder of worksheets or of what they said; not read as plans");

    public static readonly LocalizedText NameNotUnicode = new(
        "名称不是 UTF-8 编码，打不开（显示为 \uFFFD）；请改名后再读",
        "its name is not UTF-8 and it cannot be opened (\uFFFD stands for what is wrong); rename it and read again");

    public static readonly LocalizedText TargetIsInput = new(
        "“{0}”是要读入的文件，不能写到它上面；请另给一个名称", "'{0}' is read as input and is not written over; give another name");

    public static readonly LocalizedText LinksInCircle = new("链接绕成了圈，找不到文件", "a link that leads around in a circle");

    public static readonly LocalizedText UnreadableFolder = new("文件夹无法读取（没有权限）", "the folder cannot be read (no permission)");

    public static readonly LocalizedText IsFolder = new("是文件夹，这里只读文件", "is a folder; only files are read here");

    public static readonly LocalizedText EmptyFolder = new(
        "文件夹里没有文件（隐藏文件不计）", "there are no files in the folder (hidden ones do not count)");

    public static readonly LocalizedText NoPlanInFolder = new(
        "文件夹里没有行动计划；看过 {0} 个文件：{1}", "there is no plan in the folder; {0} files were looked at: {1}");

    public static readonly LocalizedText NoGraph = new("不能作为责任图读入：{0}", "cannot be read as a graph: {0}");

    private const int ReasonsShown = 5;
    private static readonly LocalizedText s_unforeseen = new(
        "读这个文件时程序出错（{0}），其余文件不受影响；这是程序的缺陷，请报告",
        "the program failed on this file ({0}), the others are read; this is a bug of the program, please report it");

    private static readonly LocalizedText s_aboutFile = new("{0}：{1}", "{0}: {1}");
    private static readonly LocalizedText s_semicolon = new("；", "; ");
    private static readonly LocalizedText s_andMore = new("；等", "; and more");

    /// <summary>What a reader did not foresee, as the failure of its file.</summary>
    public static DocumentException Unforeseen(string source, Exception cause)
    {
        var text = s_unforeseen.With(cause.GetType().Name);
        return new DocumentException(DocumentProblem.Fault, source, text.Chinese, text.English, cause);
    }

    /// <summary>The reason of a problem in both languages.</summary>
    public static LocalizedText ReasonOf(DocumentException problem) =>
        new(problem.Reason(Language.Chinese), problem.Reason(Language.English));

    /// <summary>What was seen in a folder without plans; a few files of many.</summary>
    public static LocalizedText WithoutPlan(List<FileOutcome> inside) => new(
        NoPlanInFolder.In(Language.Chinese, inside.Count, Reasons(inside, Language.Chinese)),
        NoPlanInFolder.In(Language.English, inside.Count, Reasons(inside, Language.English)));

    private static string Reasons(List<FileOutcome> outcomes, Language language)
    {
        var shown = outcomes.Take(ReasonsShown)
            .Select(o => s_aboutFile.In(language, o.File.Source, o.Problem!.Reason(language)));
        return string.Join(s_semicolon.In(language), shown) + (outcomes.Count > ReasonsShown ? s_andMore.In(language) : "");
    }
}
