using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OrgGraph.Analytics.Centrality.Paths;

/// <summary>
/// Eight numbers a node, one for each of eight searches that run together; a set of lanes is a byte. Lanes never mix before
/// <see cref="Sum"/>, which adds in one order, so that every processor gives the same bits.
/// </summary>
internal static class Lanes
{
    /// <summary>Number of lanes.</summary>
    public const int Count = 8;

    /// <summary>All lanes.</summary>
    public const byte All = 0xFF;

    private static readonly Vector512<long> Bits = Vector512.Create(1L, 2, 4, 8, 16, 32, 64, 128);

    /// <summary>The values in these lanes, 0 in others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Only(byte lanes, Vector512<double> values) =>
        lanes == All ? values : Mask(lanes) & values;

    /// <summary>The values in these lanes, those of another vector in others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Select(byte lanes, Vector512<double> values, Vector512<double> others) =>
        lanes == All ? values : Vector512.ConditionalSelect(Mask(lanes), values, others);

    /// <summary>The lanes whose value is above 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte Positive(Vector512<double> values) =>
        (byte)Vector512.GreaterThan(values, Vector512<double>.Zero).ExtractMostSignificantBits();

    /// <summary>The sum of all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector512<double> values)
    {
        var four = values.GetLower() + values.GetUpper();
        var two = four.GetLower() + four.GetUpper();
        return two.GetElement(0) + two.GetElement(1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Mask(byte lanes) =>
        Vector512.Equals(Vector512.Create((long)lanes) & Bits, Bits).AsDouble();
}
