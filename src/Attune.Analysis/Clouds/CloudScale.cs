using System.Collections.Immutable;

namespace Attune.Analysis.Clouds;

/// <summary>One step of the scale.</summary>
/// <param name="From">The smallest number of leaders of a word at this step.</param>
/// <param name="To">The largest number of leaders of a word at this step.</param>
/// <param name="Size">The font size in pixels.</param>
public readonly record struct CloudStep(int From, int To, int Size);

/// <summary>How many leaders give which font size. There is one scale for both sides, with about eight sizes that people can tell apart.</summary>
/// <param name="Steps">The steps, those of fewest leaders first; together they cover every count.</param>
public sealed record CloudScale(ImmutableArray<CloudStep> Steps)
{
    // People cannot tell more than eight sizes apart. If no word has more than eight leaders, each count has a size of its own.
    private const int MostSteps = 8;

    /// <summary>Returns the font size of a count. A count beyond the last step has the last size.</summary>
    public int SizeOf(int leaders) => Steps.First(step => leaders <= step.To || step == Steps[^1]).Size;

    /// <param name="mostLeaders">The number of leaders of the word that most used, at least 1.</param>
    /// <param name="smallest">The font size of the first step.</param>
    /// <param name="largest">The font size of the last step.</param>
    public static CloudScale For(int mostLeaders, double smallest, double largest)
    {
        var count = Math.Min(MostSteps, mostLeaders);
        var steps = ImmutableArray.CreateBuilder<CloudStep>();
        for (var step = 1; step <= count; step++)
        {
            var (from, to) = (steps.Count == 0 ? 1 : steps[^1].To + 1, Last(step, count, mostLeaders));
            if (to < from) { continue; }
            var share = count == 1 ? 1 : (step - 1.0) / (count - 1);
            steps.Add(new(from, to, (int)(smallest + (largest - smallest) * share)));
        }

        return new(steps.ToImmutable());
    }

    /// <summary>In large groups a few words are used by very many. The steps therefore widen with the square of the count, as areas do.</summary>
    private static int Last(int step, int count, int mostLeaders)
        => mostLeaders <= MostSteps ? step : (int)Math.Floor((double)mostLeaders * step * step / (count * count));
}
