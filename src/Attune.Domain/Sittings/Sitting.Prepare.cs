using Attune.Analysis.Rounds;
using Attune.Analysis.Verdicts;
using Attune.Domain.Judging;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;

namespace Attune.Domain.Sittings;

/// <summary>The part of the sitting that is prepared before the room comes; all of it can be undone until the start.</summary>
public sealed partial class Sitting
{
    /// <summary>
    /// The edits to topics. Like the lists below they are stored in columns of their own, so that a step of the sitting does not write them again.
    /// </summary>
    public ImmutableArray<TopicChange> Changes { get; private set; } = [];

    public ImmutableArray<Merge> Merges { get; private set; } = [];

    /// <summary>The keys of the topics that the facilitator has approved. A topic that changes gets another key.</summary>
    public ImmutableArray<string> Approved { get; private set; } = [];

    /// <summary>The keys of the sentences that are not shown although their authors released them.</summary>
    public ImmutableArray<string> Withheld { get; private set; } = [];

    /// <summary>The names and readings of the topics when the facilitator last looked, to tell what has changed since.</summary>
    public ImmutableArray<SeenTopic> Seen { get; private set; } = [];

    /// <summary>
    /// Records that a letter goes to the authors who have not decided. The audit trail says which letter; here it only ensures that pressing twice sends one
    /// letter.
    /// </summary>
    public SittingOutcome AskAuthors() => EndedAt is not null ? SittingOutcome.Ended : Changed();

    public ReadingEdits Edits => new(Changes, Merges);

    public SittingOutcome Change(TopicChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (HasBegun) { return SittingOutcome.AlreadyStarted; }
        if (change.Points.IsEmpty) { return SittingOutcome.NoSuchTopic; }
        if (change.Kind == TopicEditKind.Rename && string.IsNullOrWhiteSpace(change.Name)) { return SittingOutcome.NoText; }
        if (change.Name.Length > TopicChange.LongestName) { return SittingOutcome.TextTooLong; }
        // Somebody who settles a question again has changed their mind about it.
        Changes = [.. Changes.Where(before => !change.SettlesLike(before)), change with { Name = change.Name.Trim() }];
        return Changed();
    }

    /// <summary>Removes one change; those made after it stay.</summary>
    public SittingOutcome UndoChange(int place)
    {
        if (HasBegun) { return SittingOutcome.AlreadyStarted; }
        if (place < 0 || place >= Changes.Length) { return SittingOutcome.NothingToUndo; }
        Changes = Changes.RemoveAt(place);
        return Changed();
    }

    public SittingOutcome MergeWords(string? from, string? into)
    {
        if (HasBegun) { return SittingOutcome.AlreadyStarted; }
        if (string.IsNullOrWhiteSpace(from) || string.IsNullOrWhiteSpace(into)) { return SittingOutcome.NoText; }
        if (Math.Max(from.Length, into.Length) > TopicChange.LongestName) { return SittingOutcome.TextTooLong; }
        var merges = Merges.Add(new(from.Trim(), into.Trim()));
        if (!new MergeList(merges).Circle().IsEmpty) { return SittingOutcome.MergeCircle; }
        Merges = merges;
        return Changed();
    }

    public SittingOutcome UndoMerge(int place)
    {
        if (HasBegun) { return SittingOutcome.AlreadyStarted; }
        if (place < 0 || place >= Merges.Length) { return SittingOutcome.NothingToUndo; }
        Merges = Merges.RemoveAt(place);
        return Changed();
    }

    public SittingOutcome Approve(IEnumerable<string> topics)
    {
        if (HasBegun) { return SittingOutcome.AlreadyStarted; }
        Approved = [.. Approved.Concat(topics).Distinct()];
        return Changed();
    }

    public SittingOutcome TakeBackApproval(string topic)
    {
        if (HasBegun) { return SittingOutcome.AlreadyStarted; }
        Approved = Approved.Remove(topic);
        return Changed();
    }

    /// <summary>Withholds a sentence, or shows it again, at any time, also while it is on the Screen. The facilitator can never reword one.</summary>
    public SittingOutcome Withhold(string quote, bool withhold)
    {
        Withheld = withhold ? [.. Withheld.Append(quote).Distinct()] : Withheld.Remove(quote);
        return Changed();
    }

    /// <summary>Chooses the two meanings to be judged, or drops the judgement.</summary>
    public SittingOutcome Judge(JudgedPair pair, bool judge)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (PairOf(pair.Card) is { State: not PairState.Waiting }) { return SittingOutcome.AlreadyStarted; }
        Pairs = [.. Pairs.Where(judgedPair => judgedPair.Card != pair.Card), .. judge ? [pair with { State = PairState.Waiting, ByHand = true }] : Array.Empty<JudgedPair>()];
        Unjudged = judge ? Unjudged.Remove(pair.Card) : [.. Unjudged.Append(pair.Card).Distinct()];
        return Changed();
    }

    public SittingOutcome Plan(int step, int minutes)
    {
        if (step < 0 || step >= Run.Length) { return SittingOutcome.NoSuchStep; }
        Run = Run.SetItem(step, Run[step] with { Minutes = Math.Clamp(minutes, 1, RunStep.MostMinutes) });
        return Changed();
    }

    /// <summary>The cards of which somebody said that they are not to be judged.</summary>
    public ImmutableArray<string> Unjudged { get; private set; } = [];

    /// <summary>
    /// Brings run of show and pairs to a reading: steps keep their minutes and what was said of them, cards that are gone leave, new ones come in
    /// their place. After the start only what is missing on the Screen is left to the page. Reading the same twice gives the same twice: a page may
    /// show a sitting that was brought to its reading in memory, and the next change keeps it.
    /// </summary>
    /// <returns>False if nothing changed.</returns>
    public bool Follow(ShownReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (HasBegun) { return false; }
        var asked = RunOfShow.AskedUnlessSaid(reading);
        var pairs = Pairs.Where(pair => reading.Card(pair.Card) is { } card && (pair.ByHand || card.Asked is null || asked.Contains(card))).ToList();
        pairs.AddRange(from card in reading.Cards
                       where RunOfShow.IsJudgedUnlessSaid(card) && !Unjudged.Contains(card.Key) && pairs.All(pair => pair.Card != card.Key)
                       select RunOfShow.PairOf(card));
        pairs.AddRange(from card in asked
                       where !Unjudged.Contains(card.Key) && pairs.All(pair => pair.Card != card.Key)
                       select RunOfShow.PairOf(card));
        var run = RunOfShow.Plan(reading, pairs, Run);
        if (run.SequenceEqual(Run) && pairs.SequenceEqual(Pairs)) { return false; }
        (Run, Pairs) = ([.. run], [.. pairs]);
        // The first reading is what later ones are compared with: nothing of it is news.
        if (Seen.IsEmpty) { Seen = SeenTopic.AllOf(reading); }
        Changed();
        return true;
    }

    /// <summary>Records that the facilitator has seen what changed.</summary>
    public SittingOutcome HasSeen(IEnumerable<SeenTopic> topics)
    {
        Seen = [.. topics];
        return Changed();
    }
}

/// <summary>A topic as it was at the last look, under its name in words: no part of a sentence is kept outside of the sealed answers.</summary>
public sealed record SeenTopic(string Key, string Name, TopicReading Reading)
{
    /// <summary>All topics of a reading as they are now.</summary>
    public static ImmutableArray<SeenTopic> AllOf(ShownReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return [.. reading.Topics.Select(topic => new SeenTopic(topic.Key, topic.Words, topic.Reading))];
    }
}
