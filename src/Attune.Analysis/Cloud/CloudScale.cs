using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>One step of the scale.</summary>
/// <param name="From">Fewest leaders of a word at this step.</param>
/// <param name="To">Most leaders of a word at this step.</param>
/// <param name="Size">Font size in pixels.</param>
public readonly record struct CloudStep(int From, int To, int Size);

/// <summary>How many leaders make which size: one scale for both sides, in about eight steps people can tell apart.</summary>
/// <param name="Steps">Fewest leaders first; together they hold every count.</param>
public sealed record CloudScale(ImmutableArray<CloudStep> Steps)
{
    // More sizes than eight are not told apart; up to eight leaders each count is a size of its own.
    private const int MostSteps = 8;

    /// <summary>The size of a count; a count beyond the last step has the last size.</summary>
    public int SizeOf(int leaders) => Steps.First(step => leaders <= step.To || step == Steps[^1]).Size;

    /// <param name="mostLeaders">Leaders of the word most used, at least 1.</param>
    /// <param name="smallest">Font size of the first step.</param>
    /// <param name="largest">Font size of the last step.</param>
    public static CloudScale Of(int mostLeaders, double smallest, double largest)
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

    /// <summary>In large groups a few words are used by very many: the steps widen with the square of the count, as areas do.</summary>
    private static int Last(int step, int count, int mostLeaders)
        => mostLeaders <= MostSteps ? step : (int)Math.Floor((double)mostLeaders * step * step / (count * count));
}
