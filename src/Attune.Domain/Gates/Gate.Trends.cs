using Attune.Analysis.Meaning;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Analysis.Trends;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Domain.Trends;
using Attune.Domain.Viewers;

namespace Attune.Domain.Gates;

/// <summary>Turns texts into vectors. The web passes it in, because the encoder is unknown to the domain.</summary>
public delegate ValueTask<TextVectors> EncodeTexts(IReadOnlyList<string> texts, CancellationToken cancel);

public sealed partial class Gate
{
    /// <summary>
    /// Whether a round is among those that this viewer sees over time: the facilitator from the lock on, in order to prepare the sitting; the room once its sitting
    /// is over, so that nobody reads ahead of the Screen.
    /// </summary>
    public static bool MaySeeOverTime(ViewerRole role, Round round, Sitting sitting)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(sitting);
        return IsInTime(role, round) && (role == ViewerRole.Facilitator || sitting.EndedAt is not null);
    }

    /// <summary>
    /// Whether a round is among those that stand on the Screen of a sitting: those whose own sitting is over, whoever looks, because a preview is what the room will see; and the round of this
    /// sitting once its Screen has come to them. A sponsor is not in the room.
    /// </summary>
    public static bool MaySeeOnScreen(ViewerRole role, Round round, Sitting sitting, RoundId at)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(sitting);
        return IsInTime(role, round) && (sitting.EndedAt is not null
            || (round.Id == at && (role == ViewerRole.Facilitator || (role is ViewerRole.Observer or ViewerRole.Leader && sitting.Shown().Any(step => step.Stage == SittingStage.OverTime)))));
    }

    private static bool IsInTime(ViewerRole role, Round round) => round is { Kind: RoundKind.Real, Phase: not RoundPhase.Probing } && MaySeeReading(role, round.Phase);

    /// <summary>What is followed over the rounds of a program, as far as this viewer may see it; a round that the viewer may not see yet is left out.</summary>
    /// <param name="viewer">The person who looks.</param>
    /// <param name="rounds">The rounds in the order of time.</param>
    /// <param name="confirmed">The questions of which a person said that they mean the same in two versions.</param>
    /// <param name="onScreen">The round on whose Screen they stand; null on a page of their own.</param>
    public static RoomTrends TrendsOf(Viewer viewer, IEnumerable<RoundInTime> rounds, IReadOnlyCollection<SameMeaning> confirmed, RoundId? onScreen = null)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        RoundPanel[] seen = [.. from round in rounds
                                where onScreen is { } at ? MaySeeOnScreen(viewer.Role, round.Round, round.Sitting, at) : MaySeeOverTime(viewer.Role, round.Round, round.Sitting)
                                select new RoundPanel(round, FoundIn(round))];
        return new TrendMaker(seen, new(confirmed)).Make();
    }

    /// <summary>Proposes which topics of two rounds are the same thing, to the facilitator alone. The sentences are compared and not shown, so no look is recorded.</summary>
    /// <param name="viewer">The person who looks.</param>
    /// <param name="earlier">The earlier round.</param>
    /// <param name="later">The later round.</param>
    /// <param name="encode">The encoder of rooms.</param>
    /// <param name="cancel">Cancels the work.</param>
    /// <returns>Pairs of keys of topics, the most alike first; empty for any other viewer.</returns>
    public static async ValueTask<ImmutableArray<TopicMatch>> MatchTopicsAsync(Viewer viewer, RoundInTime earlier, RoundInTime later, EncodeTexts encode, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        ArgumentNullException.ThrowIfNull(encode);
        if (viewer.Role != ViewerRole.Facilitator || !new[] { earlier, later }.All(round => MaySeeOverTime(viewer.Role, round.Round, round.Sitting))) { return []; }
        var texts = new List<string>();
        TopicSentences[] before = [.. Sentences(earlier)], now = [.. Sentences(later)];
        // A crowd has so many sentences that comparing them would take minutes; its topics are linked by hand.
        return before.Length == 0 || now.Length == 0 || texts.Count > 2 * ReadingOptions.Default.RoomUpTo ? [] : TopicMatching.Propose(before, now, await encode(texts, cancel));

        IEnumerable<TopicSentences> Sentences(RoundInTime round)
        {
            foreach (var (key, question, sentences) in ViewOf(round.Round, viewer, round.Read, round.Sitting).TopicSentences().ToArray())
            {
                yield return new(key, question, [.. Enumerable.Range(texts.Count, sentences.Length)]);
                texts.AddRange(sentences);
            }
        }
    }

    private static Dictionary<string, Likeness> FoundIn(RoundInTime round)
        => (from perception in ViewOf(round.Round, Viewer.Analysis, round.Read, round.Sitting).Perceive(round.Judged)
            where perception.Reading.Found is not null
            select perception.Reading).ToDictionary(reading => reading.Question, reading => reading.Found!.Value);
}
