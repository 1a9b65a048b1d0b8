using System.Globalization;

namespace OrgGraph.Analytics.Workload;

/// <summary>Checks of options.</summary>
internal static class Limits
{
    /// <summary>Refuses what is negative, infinite or not a number.</summary>
    public static void NotNegative(double value, string name) => AtLeast(0, value, name);

    /// <summary>Refuses what is below a limit, infinite or not a number.</summary>
    public static void AtLeast(double least, double value, string name)
    {
        if (!double.IsFinite(value) || value < least)
        {
            throw new ArgumentOutOfRangeException(
                name, value, string.Create(CultureInfo.InvariantCulture, $"a finite number of {least} or more is expected"));
        }
    }
}
