using System.Numerics;

namespace Attune.Analysis.Clouds;

/// <summary>Goes through the stretches of set bits of one row without allocating memory, because a picture has tens of thousands of rows.</summary>
public ref struct InkRuns
{
    private readonly ReadOnlySpan<ulong> _row;
    private int _next;

    internal InkRuns(ReadOnlySpan<ulong> row) => _row = row;

    public (int Start, int Length) Current { get; private set; }

    public readonly InkRuns GetEnumerator() => this;

    public bool MoveNext()
    {
        var start = Next(_next, 0);
        if (start == _row.Length << 6) { return false; }
        _next = Next(start, ulong.MaxValue);
        Current = (start, _next - start);
        return true;
    }

    /// <summary>Returns the place of the first bit from here on that differs from the given value; the end of the row if there is none.</summary>
    private readonly int Next(int from, ulong unlike)
    {
        var i = from >> 6;
        if (i >= _row.Length) { return _row.Length << 6; }
        var bits = (_row[i] ^ unlike) & (ulong.MaxValue << (from & 63));
        while (bits == 0)
        {
            if (++i == _row.Length) { return _row.Length << 6; }
            bits = _row[i] ^ unlike;
        }

        return (i << 6) + BitOperations.TrailingZeroCount(bits);
    }
}
