namespace OrgGraph.Web.Texts;

/// <summary>The wording of the page of review.</summary>
internal static class ReviewPageTexts
{
    public static readonly LocalizedText Title = new("需要复核的内容", "What needs a look");
    public static readonly LocalizedText Progress = new("{1} 处中已答复 {0} 处", "{0} of {1} answered");
    public static readonly LocalizedText Means = new(
        "对照原文：说得对就“接受”，不对就写出正确的再按“改正”。答复存在文件旁的 .corrections.json 里，以后每次读入都照此办理；原文件不动。",
        "Compare with the document: accept what is right, or write what is and press Correct. Answers are kept in "
        + ".corrections.json beside the "
        + "document and hold for every later reading; the document itself stays as it is.");

    public static readonly LocalizedText Keys = new(
        "键盘：在一条里按 y 接受，按 c 去写正确的，按 n 到下一条，按 p 到上一条，按 u 撤销上一次答复。",
        "Keys, within an item: y accepts, c goes to the correction, n to the next, p to the one before, u undoes the last "
        + "answer.");

    public static readonly LocalizedText AllSaid = new("都已答复。", "All is answered.");
    public static readonly LocalizedText Nothing = new("没有需要复核的内容。", "Nothing needs a look.");
    public static readonly LocalizedText Accept = new("接受", "Accept");
    public static readonly LocalizedText AcceptOf = new("接受：{0}", "accept: {0}");
    public static readonly LocalizedText Correct = new("改正", "Correct");
    public static readonly LocalizedText Answer = new("改为（{0}）", "correct to ({0})");
    public static readonly LocalizedText AcceptKind = new("接受全部 {0} 处同类的", "Accept all {0} of this kind");
    public static readonly LocalizedText Why = new("为什么问", "why it is asked");
    public static readonly LocalizedText More = new("另有 {0} 行", "{0} more lines");
    public static readonly LocalizedText IsAnswered = new("已答复", "answered");
    public static readonly LocalizedText ShowAnswered = new("也列出已答复的", "also those answered");
    public static readonly LocalizedText History = new("答复记录", "Answers so far");
    public static readonly LocalizedText Gone = new("这一处已经不在了，或已有人答复。", "This is gone, or somebody has answered it.");
    public static readonly LocalizedText OfDocument = new("{0}，{1}", "{0}, {1}");
    public static readonly LocalizedText Others = new("另有 {0} 处，答复上面的后列出。", "{0} more follow once these are answered.");
}
