using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace OrgGraph.Tests.Support;

/// <summary>
/// Properties are checked on the same random inputs in every run, so that a failure is one of the code and not of the day. Set
/// <c>ORGGRAPH_TEST_SEED</c> to a whole number to look for faults with other inputs.
/// </summary>
internal static class FixedSeeds
{
    private const string Variable = "ORGGRAPH_TEST_SEED";

    // The second number of FsCheck's generator must be odd; any odd number will do.
    private const ulong Gamma = 0x9E3779B97F4A7C15;

    /// <summary>
    /// Settings for <see cref="Check.One(Config, Property)"/>, for properties that need more or fewer inputs than usual.
    /// </summary>
    public static Config Config(int inputs = 100) =>
        FsCheck.Config.QuickThrowOnFailure.WithMaxTest(inputs).WithReplay(Seed(), Gamma);

    /// <summary>Fails the test with the smallest input found for which the property does not hold.</summary>
    public static void CheckFixed(this Property property, int inputs = 100) => Check.One(Config(inputs), property);

    private static ulong Seed() =>
        ulong.TryParse(
            Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed
            : 20240601;
}
