using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace OrgGraph.Tests.Support.Formats;

/// <summary>What Office would find wrong with a file.</summary>
internal static class OpenXmlFaults
{
    /// <summary>The faults, each with its place; none for a file that opens as it is.</summary>
    public static IEnumerable<string> In(OpenXmlPackage package) => new OpenXmlValidator(FileFormatVersions.Office2019)
        .Validate(package).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}");
}
