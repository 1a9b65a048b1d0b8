namespace OrgGraph.Web.Texts;

/// <summary>The wording that all pages have in common.</summary>
internal static class ShellTexts
{
    public static readonly LocalizedText Program = new("OrgGraph 责任图谱", "OrgGraph");
    public static readonly LocalizedText Title = new("{0}｜OrgGraph 责任图谱", "{0} | OrgGraph");
    public static readonly LocalizedText Skip = new("跳到正文", "Skip to content");
    public static readonly LocalizedText Pages = new("页面", "Pages");
    public static readonly LocalizedText OtherLanguage = new("English", "中文");
    public static readonly LocalizedText Workspace = new("工作文件夹：{0}", "workspace: {0}");

    public static readonly LocalizedText Overview = new("总览", "Overview");
    public static readonly LocalizedText Units = new("单位", "Units");
    public static readonly LocalizedText Measures = new("措施", "Measures");
    public static readonly LocalizedText Leaders = new("领导", "Leaders");
    public static readonly LocalizedText Deadlines = new("时限", "Deadlines");
    public static readonly LocalizedText Diagrams = new("图", "Diagrams");
    public static readonly LocalizedText Compare = new("比较", "Compare");
    public static readonly LocalizedText WhatIf = new("试算", "What if");
    public static readonly LocalizedText Review = new("复核", "Review");
    public static readonly LocalizedText Documents = new("材料", "Documents");
    public static readonly LocalizedText Neo4j = new("Neo4j", "Neo4j");

    public static readonly LocalizedText Changed =
        new("材料已在别处改动，本页还是原来的内容。", "The documents were changed elsewhere; this page shows them as they were.");
    public static readonly LocalizedText Reload = new("重新打开本页", "Reload the page");
    public static readonly LocalizedText Offline =
        new("与程序的连接断了；没有丢失内容，程序重新启动后刷新即可。", "The program does not answer; nothing is lost. Reload once it runs again.");


    public static readonly LocalizedText Working = new("正在计算…", "Working on it …");
    public static readonly LocalizedText WorkingMeans = new(
        "材料较多，第一次打开要算一会儿；算好后自动显示，可以先看别的页。",
        "There is much to read or to draw; the page appears by itself once it is done. Other pages can be looked at meanwhile.");

    public static readonly LocalizedText WrongRequest = new("这个要求做不到", "This cannot be done");
    public static readonly LocalizedText NotFound = new("没有这一页", "There is no such page");
    public static readonly LocalizedText NotFoundMeans =
        new("地址可能写错了，或者内容已经不在。", "The address may be wrong, or what it showed is gone.");
    public static readonly LocalizedText Failed = new("没有做成", "It did not work");
    public static readonly LocalizedText Fault = new(
        "程序遇到了没有预料到的错误；改动了什么，见“材料”页的改动记录。运行程序的窗口里写明了错误报告的位置，请反馈。",
        "The program met an error that it did not foresee; what was changed stands in the log of the page of documents. "
        + "The window that it runs in tells where the report lies.");

    public static readonly LocalizedText Refused = new("没有执行", "Refused");
    public static readonly LocalizedText FormTooOld = new(
        "这一页不是由本程序刚才给出的，为安全起见没有执行；请返回、刷新后再做一次。",
        "This did not come from a page of this program, or the page is too old. Nothing was done: go back, reload, and do it "
        + "again.");

    public static readonly LocalizedText TooLarge = new(
        "传上来的内容太大：一次最多 {0} MB、{1} 个文件。", "too much at once: {0} MB and {1} files may come at a time");

    public static readonly LocalizedText Malformed =
        new("传上来的内容不完整，没有保存；请再试一次。", "What was sent is damaged or not whole; nothing was kept. Try again.");
    public static readonly LocalizedText ForeignHost = new(
        "这个地址不是本程序的（{0}）。请用 localhost 或本机地址打开；要用名称，请在启动时用 --host-name 写明。",
        "This dashboard is not called {0}. Open it by localhost or this machine's address, or give the name with --host-name.");

    public static readonly LocalizedText ForeignOrigin = new("另一个网站的页面发来的，没有执行。", "another site's page sent this; refused");
    public static readonly LocalizedText Back = new("返回", "Back");

    public static readonly LocalizedText Enter = new("进入", "Enter");
    public static readonly LocalizedText EnterMeans = new(
        "本程序设有口令（启动它的人在 ORGGRAPH_TOKEN 里设定）。在此输入一次，本浏览器 30 天内不再询问。",
        "This dashboard asks for a token, which whoever started it set in ORGGRAPH_TOKEN. Tell it once; this browser is not "
        + "asked again "
        + "for 30 days.");

    public static readonly LocalizedText Token = new("口令", "token");
    public static readonly LocalizedText TokenWrong = new("口令不对。", "That is not the token.");
    public static readonly LocalizedText TooManyTries = new("输错太多次，请一分钟后再试。", "too many wrong tokens; try again in a minute");

    public static readonly LocalizedText Show = new("显示", "Show");
    public static readonly LocalizedText Clear = new("清除", "Clear");
    public static readonly LocalizedText MoreFilters = new("选计划、年份、章节…", "Choose plans, years, sections …");
    public static readonly LocalizedText Plan = new("计划", "plan");
    public static readonly LocalizedText Year = new("年份", "year");
    public static readonly LocalizedText Section = new("章节", "section");
    public static readonly LocalizedText Role = new("职责", "role");
    public static readonly LocalizedText Level = new("级别", "level");
    public static readonly LocalizedText Words = new("查找文字", "words");
    public static readonly LocalizedText Any = new("全部", "all");
    public static readonly LocalizedText NewestYear = new("各政府最新一年", "the newest of each government");
    public static readonly LocalizedText AllYears = new("各年分别列出", "every year, apart");
    public static readonly LocalizedText Download = new("下载", "Download");
    public static readonly LocalizedText Previous = new("上一页", "Previous");
    public static readonly LocalizedText Next = new("下一页", "Next");
    public static readonly LocalizedText PageOf = new("第 {0} 页，共 {1} 页", "page {0} of {1}");
    public static readonly LocalizedText SortBy = new("按“{0}”排", "sort by {0}");
}
