using System.IO.Compression;
using System.Text;

namespace OrgGraph.Benchmarks.Robustness;

/// <summary>Damages documents: bytes, characters, and the mark-up within packed documents.</summary>
internal static class Damage
{
    // what readers take for something: mark-up, numbers, words of a plan, half a character, odd blanks
    private static readonly string[] s_pieces =
    [
        "999999999", "-1", "0", "<", ">", "\"", "&", "/", "\0", "\uFEFF", "\u3000", "\u202E", "\t", "\n", "\r\n", "，", "、", "；",
        "（", "）", "：", "牵头单位：", "责任单位", "配合单位", "（区水务局牵头）", "各区政府", "一、", "（一）", "1.", "附件1", "2026年12月底前",
        "<tr>", "</td>", "<table>", "colspan=\"99999\"", "null", "{", "}", "[", "]", "\\ud800", "1e999", "|", "---",
    ];

    /// <summary>
    /// A damaged copy. Two of three packed documents are damaged within a part: other bytes mostly damage only the packing.
    /// </summary>
    public static byte[] Of(byte[] content, Random random)
    {
        if (content is [(byte)'P', (byte)'K', ..] && random.Next(3) > 0)
        {
            return Repacked(content, random);
        }

        var bytes = content.ToList();
        for (var change = random.Next(1, 6); change > 0 && bytes.Count > 4; change--)
        {
            Change(bytes, random);
        }

        return [.. bytes];
    }

    private static void Change(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        var length = Math.Min(random.Next(1, 40), bytes.Count - at);
        switch (random.Next(7))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                break;
            case 3:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 4:
                var piece = bytes.GetRange(at, length);
                for (var copy = random.Next(1, 200); copy > 0; copy--)
                {
                    bytes.InsertRange(at, piece);
                }

                break;
            default:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(s_pieces[random.Next(s_pieces.Length)]));
                break;
        }
    }

    private static byte[] Repacked(byte[] content, Random random)
    {
        using var archive = new ZipArchive(new MemoryStream(content));
        var parts = archive.Entries.Select(e =>
        {
            using var stream = e.Open();
            using var part = new MemoryStream();
            stream.CopyTo(part);
            return (e.FullName, Content: part.ToArray());
        }).ToList();
        var chosen = random.Next(parts.Count);
        using var packed = new MemoryStream();
        using (var target = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < parts.Count; i++)
            {
                var bytes = parts[i].Content;
                if (i == chosen && bytes.Length > 4)
                {
                    var changed = bytes.ToList();
                    Change(changed, random);
                    bytes = [.. changed];
                }

                using var entry = target.CreateEntry(parts[i].FullName, CompressionLevel.Fastest).Open();
                entry.Write(bytes);
            }
        }

        return packed.ToArray();
    }
}
