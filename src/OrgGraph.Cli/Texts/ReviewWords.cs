namespace OrgGraph.Cli.Texts;

/// <summary>The wording of <c>orggraph review</c>.</summary>
internal static class ReviewWords
{
    public static readonly LocalizedText Command = new(
        "逐条复核读到的内容：显示原文、读成了什么、建议，确认或改正；答案写到文件旁的 *.corrections.json，以后每个命令都按它改正。\n"
        + "可以随时停下，下次从没答的接着来。在终端里一个键一个答案；用管道输入答案、用屏幕阅读器（--plain）时，逐行问答，没有颜色。",
        "Reviews what was read, question by question: the source, what was understood, a proposal; accept or correct it. "
        + "Answers go\n"
        + "to *.corrections.json beside the file, and every command makes them from then on. Stop at any time: the next review "
        + "goes on\n"
        + "with what is open. On a terminal a key is an answer; through a pipe, or for a screen reader (--plain), it is "
        + "plain lines.");

    public static readonly LocalizedText List = new("只列出，不提问", "list the questions and ask nothing");

    public static readonly LocalizedText Format =
        new("--list 的格式：table（默认）或 json", "the format of --list: table (default) or json");

    public static readonly LocalizedText AcceptKind = new(
        "按建议确认一类（如 RoleGuessed），不提问；可重复", "accept the proposals of a kind (as RoleGuessed) and ask nothing; may be repeated");

    public static readonly LocalizedText Plain = new("逐行问答，不用颜色，标记用【】", "lines instead of keys, no colours; 【】 mark the place");

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

    public static readonly LocalizedText Lines = new(
        "回车 确认；s 跳过；b 返回；u 撤销；? 为什么；a 同类全部按建议；* 同样内容全部照上一个答案；q 停下",
        "Enter accept; s skip; b back; u undo; ? why; a accept all of this kind; * the last answer for all of the same content; "
        + "q stop");

    public static readonly LocalizedText Keys = new(
        "按一个键：回车或 y 确认；s 跳过；b 返回；u 撤销（以前的也行）；? 为什么；a 同类全部按建议；* 同样内容全部照上一个答案；q 停下；\n"
        + "其他字符开始写答案（以这些字母开头的先按 c），回车写完，Esc 作废",
        "One key: Enter or y accept; s skip; b back; u undo, earlier reviews too; ? why; a accept all of this kind;\n"
        + "* the last answer for all of the same content; q stop. Any other character begins an answer (c begins one that starts "
        + "with such a letter), Enter ends it, Esc drops it");

    public static readonly LocalizedText UndoLast = new(
        "撤销最近一次决定（也可以是以前的），不提问", "take the last decision back, of an earlier review too, and ask nothing");

    public static readonly LocalizedText CorrectCommand = new(
        "改正一处读错的地方，写成一句“词：值”，存到文件旁的 *.corrections.json，以后每个命令都照改；用 review --undo 撤销。\n"
        + "措施（用 --measure 指明）：措施、时限、任务、章节、职责、名称、拆分、合并、增加、删除、加行、删行；\n"
        + "计划（有几份时用 --plan 指明）：标题、年份、地区、列、首家牵头、代替、并存；单位：同一、上级、成员。",
        "Corrects one thing that was misread, said as 'word: value', and keeps it in *.corrections.json beside the file;\n"
        + "every command makes it from then on, and review --undo takes it back. Of a measure, named by --measure: text,\n"
        + "deadline, task, section, role, name, split, join, add, remove, add-row, remove-row; of a plan, named by --plan where\n"
        + "there are several: title, year, place, column, first-leads, replaces, beside; of units: same, parent, members.");

    public static readonly LocalizedText Phrase = new(
        "更正，如 “时限：6月底前”、“职责：甲局=牵头；乙局=协办”", "the correction, as 'deadline: 2026-06' or 'role: 甲局=lead; 乙局=assist'");

    public static readonly LocalizedText Measure = new("哪条措施：编号，或一段文字", "which measure: its id, or a part of its text");

    public static readonly LocalizedText Plan = new("哪份计划：标题或其中一段", "which plan: its title, or a part of it");

    public static readonly LocalizedText CorrectExamples = new(
        "orggraph correct \"时限：6月底前\" 行动计划.docx --measure 3.2\n"
        + "orggraph correct \"职责：区财政局=协办；区水务局=牵头\" 计划文件夹 --measure 东河清淤\n"
        + "orggraph correct \"成员：各镇政府=东河镇政府、西山镇政府\" 计划文件夹 --by 张工",
        "orggraph correct \"deadline: 6月底前\" plan.docx --measure 3.2 --lang en\n"
        + "orggraph correct \"role: 区财政局=assist; 区水务局=lead\" plans --measure 东河清淤\n"
        + "orggraph correct \"members: 各镇政府=东河镇政府、西山镇政府\" plans --by Zhang");

    public static readonly LocalizedText Done = new("已答 {0}/{1} 条；更正存在 {2}", "answered: {0} of {1}; the corrections are in {2}");

    public static readonly LocalizedText Nothing = new("没有要复核的", "there is nothing to review");

    public static readonly LocalizedText NothingToUndo = new("没有可以撤销的决定", "there is no decision to take back");

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
