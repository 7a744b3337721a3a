using System.Numerics.Tensors;

namespace Attune.Analysis.Topics;

/// <summary>
/// Agglomerative clustering by average link (Sokal and Michener 1958). It needs memory for n squared numbers and a time of about n squared, because
/// each row remembers its best partner. Of equally similar pairs the one at the lowest places is merged, so that the same similarities always give
/// the same groups.
/// </summary>
internal sealed class AverageLink
{
    private readonly float[][] _similarity;
    private readonly int[] _best;
    private readonly float[] _bestValue;
    private readonly List<int>?[] _members;

    // The rows that are still groups, in rising order. What lies in the columns of the others is below every similarity and stays so.
    private readonly List<int> _alive;

    private AverageLink(float[][] similarity)
    {
        _similarity = similarity;
        _members = [.. Enumerable.Range(0, similarity.Length).Select(row => new List<int> { row })];
        _alive = [.. Enumerable.Range(0, similarity.Length)];
        (_best, _bestValue) = (new int[similarity.Length], new float[similarity.Length]);
        for (var row = 0; row < similarity.Length; row++) { similarity[row][row] = float.NegativeInfinity; }

        for (var row = 0; row < similarity.Length; row++) { FindBest(row); }
    }

    /// <summary>Merges the most similar pair of groups as long as their mean similarity is above 0 and at least the cut.</summary>
    /// <param name="similarity">The symmetric table of n x n similarities; the call changes it.</param>
    /// <param name="cut">The smallest mean similarity with which two groups are merged.</param>
    /// <returns>All groups, even those of one member. Members are in ascending order, and groups in the order of their first members.</returns>
    public static List<int>[] Group(float[][] similarity, double cut)
    {
        var groups = new AverageLink(similarity);
        while (groups.MergeBest(cut)) { }

        return [.. groups._members.OfType<List<int>>()];
    }

    private bool MergeBest(double cut)
    {
        var row = TensorPrimitives.IndexOfMax(_bestValue);
        if (row < 0 || !(_bestValue[row] >= cut && _bestValue[row] > 0)) { return false; }

        var (kept, gone) = (Math.Min(row, _best[row]), Math.Max(row, _best[row]));
        Join(kept, gone);
        var joined = _similarity[kept];
        foreach (var other in _alive)
        {
            var value = joined[other];
            if (other == kept || _best[other] == kept || _best[other] == gone)
            {
                FindBest(other);
            }
            else if (value > _bestValue[other] || (value == _bestValue[other] && kept < _best[other]))
            {
                (_best[other], _bestValue[other]) = (kept, value);
            }
        }

        return true;
    }

    private void Join(int kept, int gone)
    {
        float keptSize = _members[kept]!.Count;
        float goneSize = _members[gone]!.Count;
        var (into, from) = (_similarity[kept], _similarity[gone]);
        foreach (var other in _alive)
        {
            into[other] = ((into[other] * keptSize) + (from[other] * goneSize)) / (keptSize + goneSize);
            _similarity[other][kept] = into[other];
            _similarity[other][gone] = from[other] = float.NegativeInfinity;
        }

        into[kept] = into[gone] = float.NegativeInfinity;
        _members[kept]!.AddRange(_members[gone]!);
        _members[kept]!.Sort();
        _members[gone] = null;
        _alive.RemoveAt(_alive.BinarySearch(gone));
        _bestValue[gone] = float.NegativeInfinity;
    }

    private void FindBest(int row)
    {
        var best = TensorPrimitives.IndexOfMax(_similarity[row]);
        (_best[row], _bestValue[row]) = (best, _similarity[row][best]);
    }
}
