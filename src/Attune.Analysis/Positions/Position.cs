using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Attune.Analysis.Matters;
using Attune.Analysis.Stance;

namespace Attune.Analysis.Positions;

/// <summary>
/// What a text takes a position on, as far as rules can see it: its content stems, what it says for or against them (<see cref="StanceText"/>), and whether it
/// claims a decision for the own side.
/// </summary>
internal sealed partial class Position
{
    private readonly StanceText _stance;

    /// <param name="text">The text of a point.</param>
    /// <param name="question">The content stems of the question, which say nothing about the one who repeats them; null for none.</param>
    public Position(string text, IReadOnlySet<string>? question = null)
    {
        _stance = new(text, question);
        string[] words = [.. Signs.Words(text.ToLowerInvariant().Replace('’', '\''))];
        Claims = (words.Any(OpposedWords.OwnSide.Contains) || OnlyByIt().IsMatch(text)) && words.Index().Any(word => IsDecision(words, word.Index));
    }

    /// <summary>The content stems of the text, without those of the question.</summary>
    public HashSet<string> Stems => _stance.Stems;

    /// <summary>Whether the writer claims a decision or a change for the own side: "we set the rules ourselves", "changed by IT only".</summary>
    public bool Claims { get; }

    /// <summary>
    /// Says which cues of opposition two texts show. The evidence is that of <see cref="StanceCheck"/>, weighed for texts of which one matter is known to be the
    /// subject. A cue is a reason not to tell agreement and to ask, and never a finding.
    /// </summary>
    public ImmutableArray<PositionCue> Against(Position other)
    {
        var cues = StanceCheck.Weigh(_stance, other._stance, StanceOptions.OneMatter).Select(reason => CueOf(reason.Rule)).ToHashSet();
        if (Claims && other.Claims && Stems.Any(stem => other.Stems.Contains(stem) && !OpposedWords.Decisions.Contains(stem))) { cues.Add(PositionCue.Owner); }

        return [.. cues.Order()];
    }

    /// <summary>
    /// Says whether anything speaks against telling that two texts agree. It takes less than a cue, because to ask once too often costs little and to tell a
    /// contradiction as agreement costs a decision. That both claim an owner is no reason: sides that agree on one say "we", too.
    /// </summary>
    public bool MayOppose(Position other) => _stance.Signs.TurnAny(other._stance.Signs) || Against(other).Any(cue => cue != PositionCue.Owner);

    private static PositionCue CueOf(StanceRule rule) => rule switch
    {
        StanceRule.Actor => PositionCue.Actor,
        StanceRule.Attitude => PositionCue.Attitude,
        StanceRule.Negation => PositionCue.Denial,
        StanceRule.Antonym => PositionCue.Opposites,
        StanceRule.Number or StanceRule.Name => PositionCue.Numbers,
        StanceRule.Order => PositionCue.Order,
        StanceRule.Roles => PositionCue.Roles,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No such rule."),
    };

    // "Its own data steward" owns nothing, "we own the data" does.
    private static bool IsDecision(string[] words, int at)
        => OpposedWords.Decisions.Contains(ContentStems.Stem(words[at])) && !(words[at] == "own" && at > 0 && OpposedWords.Possessives.Contains(words[at - 1]));

    // The department, which is written in capitals, and not the pronoun.
    [GeneratedRegex(@"\b(?:by|with|in|through) IT\b|\bIT (?:only|decides|owns)\b")]
    private static partial Regex OnlyByIt();
}
