using System.Collections.Immutable;
using Attune.Analysis.Rounds;

namespace Attune.Intake.Answers;

/// <summary>What somebody of a third voice chose beside a question; it has no side.</summary>
public sealed record VoiceAnchor(string Speaker, string Question, AnchorKind Kind, string Value, string Item = "");

/// <summary>Whom somebody of a third voice expects to own an activity.</summary>
public sealed record VoiceExpectation(string Speaker, string Activity, Stage Stage, Owner Owner);

/// <summary>How alike somebody of a third voice expects the answers of the two sides to be.</summary>
public sealed record VoiceForecast(string Speaker, string Question, Likeness Expected);

/// <summary>What a file that accompanies the answers says of the two sides, and of third voices, which are in none of their counts.</summary>
/// <param name="Sides">Rows of leaders of the two sides.</param>
/// <param name="Voices">Rows of people of third voices.</param>
public sealed record SidesAndVoices<TSide, TVoice>(ImmutableArray<TSide> Sides, ImmutableArray<TVoice> Voices);

/// <summary>All closed answers of third voices in the files of a round.</summary>
public sealed record VoiceClosed(ImmutableArray<VoiceAnchor> Anchors, ImmutableArray<VoiceForecast> Forecasts, ImmutableArray<VoiceExpectation> Expectations)
{
    public static readonly VoiceClosed None = new([], [], []);
}
