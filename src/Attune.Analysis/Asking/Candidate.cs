namespace Attune.Analysis.Asking;

/// <summary>Two sentences of one side that lie near each other, and two of the other side that come nearest to both.</summary>
/// <param name="Here">Two points of one side, of different leaders.</param>
/// <param name="There">Two points of the other side, of different leaders; one where only one leader of it is left.</param>
/// <param name="Likelihood">The likelihood, from 0 to 1, that somebody planted or meant these sentences as one matter.</param>
internal sealed record Candidate(int[] Here, int[] There, double Likelihood)
{
    /// <summary>All points shown.</summary>
    public IEnumerable<int> Points => Here.Concat(There);
}
