using Attune.Statistics.Estimates;

namespace Attune.Analysis.Ratings;

/// <summary>What a test of a difference between the sides says.</summary>
internal static class SidesTest
{
    /// <param name="test">The test; null if a side gave no answer.</param>
    /// <param name="options">The level at which a difference is told.</param>
    public static SidesApart Judge(ExactP? test, RatingOptions options) => test switch
    {
        null => SidesApart.CannotTell,
        { } exact when exact.Smallest > options.Level => SidesApart.CannotTell,
        { } exact when exact.P <= options.Level => SidesApart.Apart,
        _ => SidesApart.NotShown,
    };
}
