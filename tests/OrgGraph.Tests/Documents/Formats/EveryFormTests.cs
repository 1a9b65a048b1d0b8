using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Tests.Support;
using OrgGraph.Tests.Support.Formats;

namespace OrgGraph.Tests.Documents.Formats;

/// <summary>One plan in every form reads the same.</summary>
internal sealed class EveryFormTests
{
    private static readonly FormStyle[] s_styles =
        [new("、", Merges: true), new("\n", Merges: true), new("、", Merges: false), new(" ", Merges: true)];

    private static readonly (string Name, Func<FormStyle, byte[]> Write)[] s_forms =
    [
        ("plan.docx", PlanForms.Word), ("plan.xlsx", PlanForms.Sheet), ("plan.html", PlanForms.Html),
        ("plan.md", PlanForms.Markdown), ("plan.csv", PlanForms.Csv), ("plan.txt", PlanForms.Text), ("plan.pdf", PlanForms.Pdf),
    ];

    private static IEnumerable<TestCaseData> Forms() =>
        from form in s_forms
        from style in s_styles
        // a line of text ends a cell: units a paragraph each are no form of it
        where form.Name is not "plan.txt" || style.Separator is not "\n"
        select new TestCaseData(form.Name, form.Write(style)).SetArgDisplayNames(
            form.Name, style.Separator switch { "\n" => "paragraphs", " " => "blanks", _ =>
                "commas" }, style.Merges ? "merged" : "repeated");

    [TestCaseSource(nameof(Forms))]
    public void One_plan_in_every_form(string name, byte[] content) => ReadsTheSame(name, content);

    [TestCase("odt")]
    [TestCase("doc")]
    [TestCase("rtf")]
    public async Task Texts_through_LibreOffice(string extension)
    {
        var content = await OfficeConversion.ConvertAsync(PlanForms.Word(s_styles[0]), "docx", extension);
        ReadsTheSame("plan." + extension, content);
    }

    [TestCase("xls")]
    [TestCase("ods")]
    public async Task Sheets_through_LibreOffice(string extension) =>
        ReadsTheSame("plan." + extension, await OfficeConversion.ConvertAsync(PlanForms.Sheet(s_styles[0]), "xlsx", extension));

    private static void ReadsTheSame(string name, byte[] content)
    {
        var reading = PlanReader.Read(name, content);
        var plan = reading.Plans.Single().Content.Plan;
        Assert.Multiple(() =>
        {
            Assert.That((plan.Title, plan.Jurisdiction, plan.Year), Is.EqualTo((PlanForms.Title, "青溪区", 2026)));
            Assert.That(Reading.Edges(reading), Is.EqualTo(PlanForms.Edges()));
            Assert.That(
                reading.Plans.Single().Content.Measures.Select(m => m.Deadline),
                Is.EqualTo(PlanForms.Rows.Select(r => r.Deadline)));
            Assert.That(reading.Plans.Single().Content.Tasks.Select(t => (t.Number, t.Title)), Is.EqualTo(
                PlanForms.Rows.Where(r => r.Number.Length > 0).Select(r => (r.Number, r.Task))));
        });
    }
}
