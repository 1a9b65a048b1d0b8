using System.Security.Cryptography;
using System.Text;

namespace OrgGraph.Web.Safety;

/// <summary>
/// The key that cookies and forms are signed with. It lies in the workspace, so that a page that is open while the program is
/// started anew can still be sent: whoever can read the folder can change its files anyway.
/// </summary>
internal sealed class AccessKey
{
    private const int Length = 32;

    private readonly byte[] _key;

    private AccessKey(byte[] key) => _key = key;

    /// <summary>
    /// The key of a file, which is made where it is missing; one for this run where the folder cannot be written.
    /// </summary>
    public static AccessKey Of(string path)
    {
        try
        {
            if (File.Exists(path) && File.ReadAllBytes(path) is { Length: Length } known)
            {
                return new AccessKey(known);
            }

            var fresh = RandomNumberGenerator.GetBytes(Length);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var stream = OperatingSystem.IsWindows()
                ? new FileStream(path, FileMode.Create)
                : new FileStream(path, new FileStreamOptions
                {
                    Mode = FileMode.Create, Access = FileAccess.Write,
                    UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
                });
            stream.Write(fresh);
            return new AccessKey(fresh);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new AccessKey(RandomNumberGenerator.GetBytes(Length));
        }
    }

    /// <summary>What proves that this program has seen a text, for one purpose.</summary>
    public string Sign(string purpose, string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{purpose}\n{text}")));

    /// <summary>True when a signature is that of a text; takes the same time whatever is wrong.</summary>
    public bool IsSigned(string purpose, string text, string? signature) => AreEqual(Sign(purpose, text), signature);

    /// <summary>Compares secrets in a time that tells nothing but their lengths.</summary>
    public static bool AreEqual(string expected, string? given) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given ?? ""));
}
