namespace OrgGraph.Workspace.Questions;

/// <summary>What there is to say when a question cannot be answered.</summary>
internal static class QuestionTexts
{
    public static readonly LocalizedText NoMeasure = new(
        "没有措施符合全部条件；请放宽一个", "no measure meets all the conditions; loosen one");

    public static readonly LocalizedText NoCascade = new(
        "没有同一年的市级计划和区级计划；请把两级计划一起给出", "there are no plans of a city and its district for one year; give both");

    public static readonly LocalizedText NoSuchLeader = new("没有牵头领导“{0}”", "no leader '{0}' is named");

    public static readonly LocalizedText NoSuchTask = new("没有编号或标题为“{0}”的任务", "there is no task '{0}', by number or title");

    public static readonly LocalizedText NoSuchKind = new("没有“{0}”这类单位", "there is no sort of unit '{0}'");

    public static readonly LocalizedText NoWord = new(
        "没有可查找的文字：请写至少一个字、字母或数字", "there is no word to look for: write a character, letter or digit");
}
