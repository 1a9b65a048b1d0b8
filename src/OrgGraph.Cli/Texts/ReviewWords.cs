namespace OrgGraph.Cli.Texts;

/// <summary>The wording of <c>orggraph review</c>.</summary>
internal static class ReviewWords
{
    public static readonly LocalizedText Command = new(
        "逐条复核读到的内容：显示原文、读成了什么、建议，确认或改正；答案写到文件旁的 *.corrections.json，以后每个命令都按它改正。\n"
        + "可以随时停下，下次从没答的接着来。用管道输入答案、用屏幕阅读器时，逐行问答，没有颜色。",
        "Reviews what was read, question by question: the source, what was understood, a proposal; accept or correct it. "
        + "Answers go\n"
        + "to *.corrections.json beside the file, and every command makes them from then on. Stop at any time: the next review "
        + "goes on\n"
        + "with what is open. Through a pipe, or for a screen reader, it is plain lines without colours.");

    public static readonly LocalizedText List = new("只列出，不提问", "list the questions and ask nothing");

    public static readonly LocalizedText Format =
        new("--list 的格式：table（默认）或 json", "the format of --list: table (default) or json");

    public static readonly LocalizedText AcceptKind = new(
        "按建议确认一类（如 RoleGuessed），不提问；可重复", "accept the proposals of a kind (as RoleGuessed) and ask nothing; may be repeated");

    public static readonly LocalizedText Plain = new("不用颜色，标记用【】", "no colours; 【】 mark the place");

    public static readonly LocalizedText By = new("答案署名", "who answers, as the file will say");

    public static readonly LocalizedText Office = new(
        "本地名称文件，可与同事共用：记下确认过的名称和成员，供以后的计划建议（默认在更正文件夹的 names.office.json）",
        "a file of names that an office can share: what was confirmed is proposed for later plans (default names.office.json in "
        + "the "
        + "folder of --corrections)");

    public static readonly LocalizedText NoSuchKind = new("没有“{0}”这一类；有：{1}", "there is no kind '{0}'; there are: {1}");

    public static readonly LocalizedText Accepted = new("按建议确认 {0} 条（{1}）", "accepted: {0} ({1})");

    public static readonly LocalizedText Head = new("[{0}/{1}] {2}：{3}", "[{0}/{1}] {2}: {3}");

    public static readonly LocalizedText MoreLines = new("      … 还有 {0} 行", "      … {0} more lines");

    public static readonly LocalizedText Proposal = new("建议（回车）：{0}", "proposal (Enter): {0}");

    public static readonly LocalizedText Asks = new("或者写：{0}", "or say: {0}");

    public static readonly LocalizedText Keys = new(
        "回车 确认；s 跳过；b 返回；u 撤销；? 为什么；a 同类全部按建议；* 同样内容全部照上一个答案；q 停下",
        "Enter accept; s skip; b back; u undo; ? why; a accept all of this kind; * the last answer for all of the same content; "
        + "q stop");

    public static readonly LocalizedText Done = new("已答 {0}/{1} 条；更正存在 {2}", "answered: {0} of {1}; the corrections are in {2}");

    public static readonly LocalizedText Nothing = new("没有要复核的", "there is nothing to review");

    public static readonly LocalizedText NothingToUndo = new("这次没有答过，不能撤销", "nothing was answered in this review");

    public static readonly LocalizedText Same = new("另有 {0} 条照此回答", "answered the same: {0} more");

    public static readonly LocalizedText Open = new("未答", "open");

    public static readonly LocalizedText Answered = new("已答", "answered");

    public static readonly LocalizedText Line = new("{0} {1} {2} {3}：{4}", "{0} {1} {2} {3}: {4}");

    public static readonly LocalizedText Examples = new(
        "orggraph review 行动计划.txt\n"
        + "orggraph review 计划文件夹 --list --format json > 待复核.json\n"
        + "orggraph review 计划文件夹 --accept CellsMerged --accept JointBody --by 张工",
        "orggraph review plan.txt --lang en\n"
        + "orggraph review plans --list --format json > review.json\n"
        + "orggraph review plans --accept CellsMerged --accept JointBody --by Zhang");
}
