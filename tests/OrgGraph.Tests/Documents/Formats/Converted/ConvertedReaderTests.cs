using System.Text;
using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Documents.Formats;
using OrgGraph.Documents.Formats.Converted;
using OrgGraph.Documents.Sources;
using OrgGraph.Tests.Support;
using OrgGraph.Tests.Support.Formats;

namespace OrgGraph.Tests.Documents.Formats.Converted;

internal sealed class ConvertedReaderTests
{
    private const string Rtf =
        @"{\rtf1\ansi\uc1 \u27835?\u27700?\par\trowd\cellx1000\cellx3000\intbl \u24207?\u21495?\cell \u25514?\u26045?\cell\row"
        + @"\trowd\cellx1000\cellx3000\intbl 1\cell \u28165?\u28132?\cell\row\pard\par}";

    [Test]
    public void A_rich_text_with_a_wrong_extension()
    {
        Tools.Require("soffice");
        var content =
            new ConvertedReader().Read(new DocumentInput("plan.doc", Encoding.ASCII.GetBytes(Rtf), DocumentLimits.Default));
        Assert.Multiple(() =>
        {
            Assert.That(Shown.Text(content).Trim(), Is.EqualTo("治水\n|序号|措施|\n|1|清淤|"));
            Assert.That(content.Description, Is.EqualTo("rtf → docx (LibreOffice)"));
        });
    }

    [Test]
    public void A_conversion_that_takes_too_long()
    {
        Tools.Require("soffice");
        var limits = new DocumentLimits { ConversionTime = TimeSpan.FromMilliseconds(1) };
        var error = Assert.Throws<DocumentException>(
            () => new ConvertedReader().Read(new DocumentInput("plan.rtf", Encoding.ASCII.GetBytes(Rtf), limits)))!;
        Assert.That(error.Problem, Is.EqualTo(DocumentProblem.TooSlow));
    }
}
