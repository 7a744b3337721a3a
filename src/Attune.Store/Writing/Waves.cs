namespace Attune.Store.Writing;

/// <summary>
/// One statement cannot change a row twice: two writes of a batch that go to one row are made by separate statements, in the order in which they came.
/// </summary>
internal static class Waves
{
    /// <param name="writes">Which writes of the batch, by their place in it, in order.</param>
    /// <param name="row">The row to which the write at a place goes.</param>
    /// <returns>The places again; no two of a wave go to one row.</returns>
    public static List<List<int>> Of<TRow>(IEnumerable<int> writes, Func<int, TRow> row)
        where TRow : notnull
    {
        var (waves, next) = (new List<List<int>>(), new Dictionary<TRow, int>());
        foreach (var at in writes)
        {
            var to = row(at);
            var wave = next.GetValueOrDefault(to);
            next[to] = wave + 1;
            if (wave == waves.Count) { waves.Add([]); }
            waves[wave].Add(at);
        }

        return waves;
    }
}
