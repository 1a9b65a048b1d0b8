using NUnit.Framework;
using OrgGraph.Documents.Units;

namespace OrgGraph.Tests.Documents.Units;

internal sealed class CanonicalNameTests
{
    [TestCase("县自然资源和规划局 县自然资源规划局 县资规局 县自规局")]
    [TestCase("市规划和自然资源局 市规划资源局 市规自局")]
    [TestCase("县城市管理局 县城管局")]
    [TestCase("县城市管理综合执法局 县城市管理综合行政执法局 县城管执法局")]
    [TestCase("县人民政府办公室 县人民政府办 县政府办公室 县政府办 县府办")]
    [TestCase("县委办公室 县委办")]
    [TestCase("县医疗保障局 县医保局")]
    [TestCase("县交通运输局 县交通局")]
    [TestCase("县残疾人联合会 县残联")]
    [TestCase("县妇女联合会 县妇联")]
    [TestCase("县工商业联合会 县工商联")]
    [TestCase("县人民法院 县法院")]
    [TestCase("县退役军人事务局 县退役军人局")]
    [TestCase("县文化广电和旅游局 县文化广电旅游局 县文广旅局")]
    [TestCase("县市场监督管理局 县市场监管局 县市监局")]
    [TestCase("县农业农村委员会 县农业农村委 县农委")]
    [TestCase("县行政审批服务局 县审批服务局 县行政审批局")]
    [TestCase("县委编办 县编办 县委机构编制委员会办公室")]
    [TestCase("县供销合作社联合社 县供销合作社 县供销社")]
    [TestCase("团县委 县团委 共青团县委")]
    [TestCase("省住房和城乡建设厅 省住房城乡建设厅 省住建厅")]
    [TestCase("省工业和信息化厅 省工业信息化厅 省工信厅")]
    [TestCase("省人力资源和社会保障厅 省人力资源社会保障厅 省人社厅")]
    [TestCase("省文化和旅游厅 省文化旅游厅 省文旅厅")]
    [TestCase("省应急管理厅 省应急厅")]
    [TestCase("省人民政府办公厅 省政府办公厅")]
    public void One_body_one_form(string names) =>
        Assert.That(names.Split(' ').Select(n => CanonicalName.Of(n)).Distinct(), Has.Exactly(1).Items);

    [TestCase("县水务局 县水利局")]
    [TestCase("县卫健委 县卫健局")]
    [TestCase("县发展改革委 县发展改革局")]
    [TestCase("县自然资源局 县自然资源和规划局")]
    [TestCase("市中级人民法院 市法院")]
    [TestCase("县政府办 县委办")]
    [TestCase("县城管局 县城管执法局 县综合执法局")]
    [TestCase("县交通局 县公共交通局")]
    public void Bodies_of_like_names_stay_apart(string names) =>
        Assert.That(names.Split(' ').Select(n => CanonicalName.Of(n)), Is.Unique);

    // the letters of a department's name inside another word
    [TestCase("奥体新城管委会")]
    [TestCase("大学城管委会")]
    [TestCase("西城管委会")]
    [TestCase("县政府办事处")]
    [TestCase("县委宣传部门")]
    public void A_part_of_a_word_is_left_alone(string name) => Assert.That(CanonicalName.Of(name), Is.EqualTo(name));
}
