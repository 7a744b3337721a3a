using System.Numerics.Tensors;
using Attune.Analysis.Matters;
using Attune.Analysis.Vectors;

namespace Attune.Analysis.MatterReadings;

/// <summary>The places of the points that mention a theme, and of those that perhaps do, the nearest first.</summary>
internal sealed record Mentioned(int[] Surely, int[] Perhaps, int? Nearest);

/// <summary>
/// All points of a round, in which a sentence is looked for: a theme of the strategy, or what somebody predicted. Vectors are centered on all points, because
/// what everything said in a round shares is the program itself. Points that answer nothing are never found.
/// </summary>
internal sealed class MentionSpace
{
    private readonly MatterOptions _options;
    private readonly float[] _center;
    private readonly (int Place, float[] Vector, HashSet<string> Stems)[] _said;

    /// <param name="points">All points of the round; point n is named n, whatever its own place.</param>
    /// <param name="options">The constants.</param>
    public MentionSpace(IReadOnlyList<SaidPoint> points, MatterOptions options)
    {
        _options = options;
        int[] said = [.. Enumerable.Range(0, points.Count).Where(point => !SaidPoints.SayNothing(points[point].Text))];
        _center = said.Length == 0 ? [] : new float[points[said[0]].Vector.Length];
        foreach (var point in said) { TensorPrimitives.Add(_center, points[point].Vector.Span, _center); }

        TensorPrimitives.Divide(_center, Math.Max(1, said.Length), _center);
        _said = [.. said.Select(point => (point, MatterSpace.Centered(points[point].Vector.Span, _center), ContentStems.Read(points[point].Text)))];
    }

    /// <summary>Looks for a sentence.</summary>
    /// <param name="theme">The sentence.</param>
    /// <param name="perhapsInSense">The cosine from which a sentence that shares no word perhaps mentions it.</param>
    /// <param name="among">The points among which it is looked for; all if null.</param>
    public Mentioned Find(SaidTheme theme, double perhapsInSense, Func<int, bool>? among = null)
    {
        if (_said.Length == 0) { return new([], [], null); }

        var (vector, words) = (MatterSpace.Centered(theme.Vector.Span, _center), ContentStems.Read(theme.Text));
        var found = _said.Where(point => among?.Invoke(point.Place) != false)
            .Select(point => (Point: point.Place, Cosine: Reproducible.Dot<float>(vector, point.Vector), Shared: point.Stems.Count(words.Contains), Words: point.Stems.Count))
            .OrderByDescending(found => found.Cosine).ToArray();
        int[] surely = [.. found.Where(found => Mentions(found.Cosine, found.Shared, words.Count)).Select(found => found.Point)];
        int[] perhaps = [.. found.Where(found => MayMention(found.Cosine, found.Shared, found.Words, words.Count, perhapsInSense)).Select(found => found.Point).Except(surely)];
        return new(surely, perhaps, found.Length == 0 ? null : found[0].Point);
    }

    private bool Mentions(float cosine, int shared, int words)
        => (shared >= Math.Max(2, words / 2.0) && cosine >= _options.MentionsInWords) || (shared >= 1 && cosine >= _options.MentionsInSense);

    private bool MayMention(float cosine, int shared, int said, int words, double inSense)
        => (shared >= Math.Max(1, words / 3.0) && cosine >= _options.PerhapsInWords) || (said >= _options.ThinBelow && cosine >= inSense);
}
