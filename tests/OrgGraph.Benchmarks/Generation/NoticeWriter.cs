using System.Text;

namespace OrgGraph.Benchmarks.Generation;

/// <summary>Writes the notice that stands before several plans.</summary>
internal static class NoticeWriter
{
    public static void Write(StringBuilder text, SeededRandom random) => text
        .Append(Places.City).Append("人民政府办公室文件\n\n")
        .Append("岚湖政办发〔2026〕").Append(random.Between(1, 60)).Append("号\n\n")
        .Append(Places.City).Append("人民政府办公室关于印发各区年度计划的通知\n\n")
        .Append("各区人民政府，市政府各部门：\n\n")
        .Append("现将各区年度计划印发给你们，请对照任务分工抓紧组织实施，按季度报送进展情况。\n\n")
        .Append(Places.City).Append("人民政府办公室\n2026年2月")
        .Append(random.Between(1, 28)).Append("日\n\n（此件公开发布）\n");
}
