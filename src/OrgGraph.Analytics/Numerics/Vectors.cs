using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OrgGraph.Analytics.Numerics;

/// <summary>
/// Sums over long vectors in lanes of fixed width, so that a result has the same bits on every machine.
/// </summary>
internal static class Vectors
{
    /// <summary>The inner product of two vectors of equal length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // hot from its first call on
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var left = MemoryMarshal.Cast<double, Vector256<double>>(a);
        var right = MemoryMarshal.Cast<double, Vector256<double>>(b);
        var even = Vector256<double>.Zero;
        var odd = Vector256<double>.Zero;
        var i = 0;
        for (; i + 1 < left.Length; i += 2)
        {
            even += left[i] * right[i];
            odd += left[i + 1] * right[i + 1];
        }

        for (; i < left.Length; i++)
        {
            even += left[i] * right[i];
        }

        var sum = Vector256.Sum(even + odd);
        for (i = left.Length * Vector256<double>.Count; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    /// <summary>Adds a multiple of one vector to another: y += factor · x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // hot from its first call on
    public static void Add(double factor, ReadOnlySpan<double> x, Span<double> y)
    {
        var from = MemoryMarshal.Cast<double, Vector256<double>>(x);
        var to = MemoryMarshal.Cast<double, Vector256<double>>(y);
        var factors = Vector256.Create(factor);
        for (var i = 0; i < from.Length; i++)
        {
            to[i] += factors * from[i];
        }

        for (var i = from.Length * Vector256<double>.Count; i < x.Length; i++)
        {
            y[i] += factor * x[i];
        }
    }

    /// <summary>The Euclidean length.</summary>
    public static double Norm(ReadOnlySpan<double> x) => Math.Sqrt(Dot(x, x));

    /// <summary>Multiplies every element.</summary>
    public static void Scale(double factor, Span<double> x)
    {
        foreach (ref var value in x)
        {
            value *= factor;
        }
    }
}
