using System.IO.Compression;
using OrgGraph.Reports.Output;
using OrgGraph.Web.Serving;

namespace OrgGraph.Web.Pages;

/// <summary>Several files in one archive.</summary>
internal static class ZipAnswer
{
    /// <summary>The archive.</summary>
    /// <param name="files">What it holds.</param>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static ContentAnswer Of(IEnumerable<OutputFile> files, string name, CancellationToken cancellationToken) =>
        ContentAnswer.Written("application/zip", stream =>
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
            foreach (var file in files)
            {
                // writers may go back in what they write
                using var whole = new MemoryStream();
                file.Write(new StoppableStream(whole, cancellationToken));
                whole.Position = 0;
                using var entry = zip.CreateEntry(file.Name, CompressionLevel.Fastest).Open();
                whole.CopyTo(entry);
            }
        }) with { FileName = name };
}
