using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Documents.Formats;
using OrgGraph.Documents.Sources;
using OrgGraph.Model.Localization;

namespace OrgGraph.Tests.Support.Formats;

/// <summary>Checks that a document is refused with a clear message.</summary>
internal static class Refusal
{
    public static void Of(
        IDocumentReader reader, byte[] content, DocumentProblem problem, string told, DocumentLimits? limits = null)
    {
        var error = Assert.Throws<DocumentException>(() => Shown.Read(reader, content, limits))!;
        Assert.Multiple(() =>
        {
            Assert.That(error.Problem, Is.EqualTo(problem), error.Message);
            Assert.That(error.File, Is.EqualTo("plan"));
            Assert.That(error.Reason(Language.Chinese), Does.Contain(told));
            Assert.That(error.Reason(Language.English), Is.Not.Empty);
        });
    }
}
