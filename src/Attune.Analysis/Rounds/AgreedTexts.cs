using System.Collections.Immutable;

namespace Attune.Analysis.Rounds;

/// <summary>A word of the glossary, as it was agreed before the round began.</summary>
/// <param name="Key">What tells it from other words.</param>
/// <param name="Term">The word as the room writes it.</param>
/// <param name="Meaning">What the room means by it.</param>
public sealed record AgreedWord(string Key, string Term, string Meaning);

/// <summary>A decision that stood before the round began.</summary>
/// <param name="Key">What tells it from other decisions.</param>
/// <param name="Text">What was decided.</param>
public sealed record AgreedDecision(string Key, string Text);

/// <summary>What was agreed in earlier rounds, against which the answers of a later one are held.</summary>
/// <param name="Words">The glossary.</param>
/// <param name="Decisions">The decisions that stand.</param>
/// <param name="Exceptions">The exceptions that were granted: who lives by one contradicts nothing.</param>
/// <param name="HorizonsBefore">When the same leaders judged success in the round before; empty where nobody may be followed from round to round.</param>
public sealed record AgreedTexts(
    ImmutableArray<AgreedWord> Words, ImmutableArray<AgreedDecision> Decisions, ImmutableArray<string> Exceptions, ImmutableArray<HorizonBefore> HorizonsBefore)
{
    public static AgreedTexts Nothing { get; } = new([], [], [], []);

    public bool IsEmpty => Words.IsEmpty && Decisions.IsEmpty && HorizonsBefore.IsEmpty;
}

/// <summary>What one leader said in the round before on when to judge success.</summary>
/// <param name="Leader">The key of the leader in this round.</param>
/// <param name="Question">The id of the question, which asks the same in both rounds.</param>
/// <param name="Horizon">What was chosen then.</param>
public sealed record HorizonBefore(string Leader, string Question, Horizon Horizon);
