namespace Attune.Domain;

/// <summary>Everything that happens before the room comes; all of it can be undone until the start.</summary>
public sealed partial class Sitting
{
    /// <summary>Kept as columns of their own, so that a step of the sitting does not write them again.</summary>
    public ImmutableArray<TopicChange> Changes { get; private set; } = [];

    public ImmutableArray<Merge> Merges { get; private set; } = [];

    /// <summary>Keys of the topics the facilitator has looked at. A topic that changes has another key.</summary>
    public ImmutableArray<string> Approved { get; private set; } = [];

    /// <summary>Keys of the sentences that are not shown though their authors let them.</summary>
    public ImmutableArray<string> Withheld { get; private set; } = [];

    /// <summary>Names and readings of the topics at the last look, to tell what has changed since.</summary>
    public ImmutableArray<SeenTopic> Seen { get; private set; } = [];

    /// <summary>A letter goes to the authors who have not decided. Which one it is, the audit says; here only that two presses are one.</summary>
    public SittingOutcome AskAuthors() => EndedAt is not null ? SittingOutcome.Ended : Changed();

    public ReadingEdits Edits => new(Changes, Merges);

    public SittingOutcome Change(TopicChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (HasBegun) { return SittingOutcome.AlreadyStarted; }
        if (change.Points.IsEmpty) { return SittingOutcome.NoSuchTopic; }
        if (change.Kind == TopicEditKind.Rename && string.IsNullOrWhiteSpace(change.Name)) { return SittingOutcome.NoText; }
        if (change.Name.Length > TopicChange.LongestName) { return SittingOutcome.TextTooLong; }
        Changes = [.. Changes, change with { Name = change.Name.Trim() }];
        return Changed();
    }

    /// <summary>Leaves one change out; those after it stay.</summary>
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

    /// <summary>At any time, also while it is on the Screen. There is nothing here to reword one.</summary>
    public SittingOutcome Withhold(string quote, bool withhold)
    {
        Withheld = withhold ? [.. Withheld.Append(quote).Distinct()] : Withheld.Remove(quote);
        return Changed();
    }

    /// <summary>Chooses the meanings to be judged, or drops the judgement.</summary>
    public SittingOutcome Judge(JudgedPair pair, bool judge)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (PairOf(pair.Card) is { State: not PairState.Waiting }) { return SittingOutcome.AlreadyStarted; }
        Pairs = [.. Pairs.Where(each => each.Card != pair.Card), .. judge ? [pair with { State = PairState.Waiting }] : Array.Empty<JudgedPair>()];
        Unjudged = judge ? Unjudged.Remove(pair.Card) : [.. Unjudged.Append(pair.Card).Distinct()];
        return Changed();
    }

    public SittingOutcome Plan(int step, int minutes)
    {
        if (step < 0 || step >= Run.Length) { return SittingOutcome.NoSuchStep; }
        Run = Run.SetItem(step, Run[step] with { Minutes = Math.Clamp(minutes, 1, RunStep.MostMinutes) });
        return Changed();
    }

    /// <summary>Cards somebody said are not to be judged.</summary>
    public ImmutableArray<string> Unjudged { get; private set; } = [];

    /// <summary>
    /// Brings run of show and pairs to a reading: steps keep their minutes and what was said of them, cards that are gone leave, new ones come in
    /// their place. After the start only what is missing on the Screen is left to the page.
    /// </summary>
    /// <returns>False if nothing changed.</returns>
    public bool Follow(ShownReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (HasBegun) { return false; }
        var pairs = Pairs.Where(pair => reading.Card(pair.Card) is not null).ToList();
        pairs.AddRange(from card in reading.Cards
                       where RunOfShow.IsJudgedUnlessSaid(card) && !Unjudged.Contains(card.Key) && pairs.All(pair => pair.Card != card.Key)
                       select RunOfShow.PairOf(card));
        var run = RunOfShow.Of(reading, pairs, Run);
        if (run.SequenceEqual(Run) && pairs.SequenceEqual(Pairs)) { return false; }
        (Run, Pairs) = ([.. run], [.. pairs]);
        Changed();
        return true;
    }

    /// <summary>The facilitator has looked at what changed.</summary>
    public SittingOutcome HasSeen(IEnumerable<SeenTopic> topics)
    {
        Seen = [.. topics];
        return Changed();
    }
}

/// <summary>A topic as it was at the last look.</summary>
public sealed record SeenTopic(string Key, string Name, TopicReading Reading);
