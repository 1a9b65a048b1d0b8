using System.Security.Cryptography;
using System.Text;

namespace OrgGraph.Documents.Corrections;

/// <summary>Short names of texts: the first digits of their SHA-256.</summary>
internal static class Digest
{
    /// <summary>Hexadecimal digits of texts in an order; texts never run together.</summary>
    public static string Of(int digits, IEnumerable<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
            hash.AppendData([0]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..digits];
    }
}
