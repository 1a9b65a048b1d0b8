using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OrgGraph.Analytics.Centrality.Paths;

/// <summary>A vector of eight numbers for each node, on a cache line of its own.</summary>
/// <typeparam name="T">Their type, of 8 bytes.</typeparam>
internal sealed class LaneRows<T>
    where T : unmanaged
{
    private const int LineBytes = 64;
    private readonly T[] _values;
    private readonly int _start;

    /// <summary>Makes rows of zeros.</summary>
    public LaneRows(int rows)
    {
        _values = GC.AllocateArray<T>(checked((rows + 1) * Lanes.Count), pinned: true);
        var address = (long)Marshal.UnsafeAddrOfPinnedArrayElement(_values, 0);
        _start = (int)((LineBytes - (address % LineBytes)) % LineBytes / Unsafe.SizeOf<T>());
    }

    /// <summary>The first number of the first row.</summary>
    public ref T First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _values[_start];
    }
}

/// <summary>Access to <see cref="LaneRows{T}"/>, given their first number; rows are not checked.</summary>
internal static class LaneRows
{
    /// <summary>A node's row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Load<T>(ref T first, int row) => Vector512.LoadUnsafe(ref first, (nuint)(uint)row * Lanes.Count);

    /// <summary>Writes a node's row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(ref T first, int row, Vector512<T> values) =>
        values.StoreUnsafe(ref first, (nuint)(uint)row * Lanes.Count);

    /// <summary>The sum of some rows; the same order of additions for the same number of rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sum(ref double first, ReadOnlySpan<int> rows)
    {
        // two chains, so that an addition need not wait for the one before
        var even = Vector512<double>.Zero;
        var odd = Vector512<double>.Zero;
        var i = 0;
        for (; i + 1 < rows.Length; i += 2)
        {
            even += Load(ref first, rows[i]);
            odd += Load(ref first, rows[i + 1]);
        }

        return i < rows.Length ? even + odd + Load(ref first, rows[i]) : even + odd;
    }

    /// <summary>The bits that any of some rows has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Union(ref ulong first, ReadOnlySpan<int> rows)
    {
        var union = Vector512<ulong>.Zero;
        foreach (var row in rows)
        {
            union |= Load(ref first, row);
        }

        return union;
    }
}
