using NUnit.Framework;
using OrgGraph.Documents.Units;
using OrgGraph.Model;

namespace OrgGraph.Tests.Documents.Units;

internal sealed class MentionSplitterTests
{
    // separators, brackets
    [TestCase("县水利局 县财政局", "县水利局|县财政局")]
    [TestCase("县水利局\n县财政局\r\n各乡镇人民政府", "县水利局|县财政局|各乡镇人民政府")]
    [TestCase("各县政府 (含高新区管委会)", "各县政府(含高新区管委会)")]
    [TestCase("县委统战部（县民宗局） 县司法局", "县委统战部（县民宗局）|县司法局")]
    [TestCase("县教育局（县委教育工委、县政府督导室） 县体育局", "县教育局（县委教育工委、县政府督导室）|县体育局")]
    // names broken by wraps
    [TestCase("滨海产业园管 委会 县商务局", "滨海产业园管委会|县商务局")]
    [TestCase("滨海产业园管委 会 县商务局", "滨海产业园管委会|县商务局")]
    [TestCase("滨海产业园管委会 会 县商务局", "滨海产业园管委会|县商务局")]
    [TestCase("县住房城乡 建设局 县商务局", "县住房城乡建设局|县商务局")]
    [TestCase("市自然资源局 平阳分局 县商务局", "市自然资源局平阳分局|县商务局")]
    [TestCase("县公安分局 县税务局", "县公安分局|县税务局")]
    // joint bodies and lists of places
    [TestCase("市科技局、高新区管委会 市教育局", "市科技局、高新区管委会|市教育局")]
    [TestCase("市科技局、市教育局 市财政局", "市科技局|市教育局|市财政局")]
    [TestCase("县民政局、残联 县教育局", "县民政局|残联|县教育局")]
    [TestCase("市发展改革委、市场监管局 市教育局", "市发展改革委|市场监管局|市教育局")]
    // none-marks
    [TestCase("——", "")]
    [TestCase("县水利局 ——", "县水利局")]
    public void Names_between_blanks(string cell, string names) =>
        Assert.That(Split(SeparatorStyle.Blanks, cell), Is.EqualTo(names));

    [TestCase("县水利局、县财政局，县民政局；县司法局", "县水利局|县财政局|县民政局|县司法局")]
    [TestCase("县教育局、财政局", "县教育局|财政局")]
    [TestCase("各镇、街道", "各镇、街道")]
    [TestCase("各区、县（市）政府、市财政局", "各区、县（市）政府|市财政局")]
    [TestCase("各县、市、区人民政府", "各县、市、区人民政府")]
    [TestCase("各县（区）、市（旗）", "各县（区）、市（旗）")]
    [TestCase("各镇、区政府", "各镇|区政府")]
    [TestCase("各镇（街道）、县财政局", "各镇（街道）|县财政局")]
    [TestCase("县住房城乡\n建设局、县财政局", "县住房城乡建设局|县财政局")]
    [TestCase("县水利局（牵头）、县财政局", "县水利局|县财政局")]
    // names joined by words
    [TestCase("县水利局和县财政局", "县水利局|县财政局")]
    [TestCase("县水利局会同县财政局及各乡镇", "县水利局|县财政局|各乡镇")]
    [TestCase("由县水利局，会同县财政局", "县水利局|县财政局")]
    [TestCase("县教育和体育局、县工业和信息化局", "县教育和体育局|县工业和信息化局")]
    [TestCase("会同县财政局", "会同县财政局")]
    [TestCase("各县（市）党委和政府", "各县（市）党委和政府")]
    // brackets without their fellow
    [TestCase("县水利局）、各县（市、区）政府", "县水利局|各县（市、区）政府")]
    [TestCase("各县（市、区）政府、县水利局）", "各县（市、区）政府|县水利局")]
    [TestCase("县水利局（县财政局、各县（市、区）政府", "县水利局|县财政局|各县（市、区）政府")]
    public void Names_between_commas(string cell, string names) =>
        Assert.That(Split(SeparatorStyle.Commas, cell), Is.EqualTo(names));

    [TestCase("县水利局 县财政局 等部门", "县水利局|县财政局")]
    [TestCase("县教育局等部门 各镇人民政府", "县教育局|各镇人民政府")]
    [TestCase("县教育局等部门和单位", "县教育局")]
    [TestCase("县教育局等县直有关部门和各镇人民政府", "县教育局|各镇人民政府")]
    public void Open_ended_lists_are_said(string cell, string names)
    {
        var split = new MentionSplitter(SeparatorStyle.Blanks).Split(cell);
        Assert.That(string.Join('|', split.Names.Select(n => n.Text)), Is.EqualTo(names));
        Assert.That(split.Remarks.Select(r => r.Kind), Is.EqualTo(new[] { FindingKind.OpenEndedList }));
    }

    [Test]
    public void Offsets_lead_back_to_the_cell()
    {
        const string cell = "县水利局 滨海产业园管 委会";
        var names = new MentionSplitter(SeparatorStyle.Blanks).Split(cell).Names;
        Assert.That(names.Select(n => cell[n.Start..n.End]), Is.EqualTo(new[] { "县水利局", "滨海产业园管 委会" }));
        Assert.That(names.Select(n => n.JoinedFrom), Is.EqualTo(new[] { null, "滨海产业园管 委会" }));
    }

    [Test]
    public void A_role_in_brackets_is_the_role()
    {
        var names = new MentionSplitter(SeparatorStyle.Commas).Split("县水利局（牵头）、县财政局").Names;
        Assert.That(names.Select(n => n.Role), Is.EqualTo(new Role?[] { Role.Lead, null }));
    }

    [Test]
    public void What_has_no_form_of_a_name_is_marked()
    {
        var names = new MentionSplitter(SeparatorStyle.Commas).Split("县水利局、张三").Names;
        Assert.That(names.Select(n => n.IsClear), Is.EqualTo(new[] { true, false }));
    }

    [TestCase("桐庐县")]
    [TestCase("建德市")]
    [TestCase("高新区")]
    [TestCase("临江示范区")]
    [TestCase("花山街")]
    [TestCase("县（市、区）")]
    public void A_bare_place_is_a_name(string name) =>
        Assert.That(
            new MentionSplitter(SeparatorStyle.Commas).Split(name).Names.Select(n => (n.Text, n.IsClear)),
            Is.EqualTo(new[] { (name, true) }));

    [Test]
    public void A_bracket_that_is_never_closed_swallows_nothing() =>
        Assert.That(Split(SeparatorStyle.Blanks, "县水利局（含 县财政局 县民政局"), Does.EndWith("县民政局"));

    private static string Split(SeparatorStyle style, string cell) =>
        string.Join('|', new MentionSplitter(style).Split(cell).Names.Select(n => n.Text));
}
