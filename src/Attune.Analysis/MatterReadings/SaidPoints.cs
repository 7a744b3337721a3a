using Attune.Analysis.Matters;
using Attune.Analysis.NonAnswers;

namespace Attune.Analysis.MatterReadings;

/// <summary>Tells which points say something that can be compared.</summary>
internal static class SaidPoints
{
    /// <summary>Whether a point answers nothing, or has no word of content ("Yes, we do"). Such points lie near each other because they say nothing, and would make a topic.</summary>
    public static bool SayNothing(string text) => ContentStems.Read(text).Count == 0 || NonAnswerCheck.Classify(text) is not null;
}
