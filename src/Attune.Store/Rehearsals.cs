namespace Attune.Store;

/// <summary>A rehearsal: the whole way with invented answers, in a round no real answer can enter and none can leave.</summary>
public static class Rehearsals
{
    private const int KeptPrivate = 5;

    /// <summary>Makes a rehearsal of the pack with the invented leaders, answered and ready to be locked.</summary>
    /// <exception cref="InvalidOperationException">The database did not take the answers.</exception>
    public static async Task<Round> RehearseAsync(this AttuneDb db, AnswerWriter writer, QuestionPack pack, Contract contract, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(pack);
        var leaders = SideCounts.Of(Invented.Leaders.Select(leader => leader.Entry.Side));
        var number = 1 + await db.Rounds.CountAsync(each => each.Program == pack.Program && each.Kind == RoundKind.Rehearsal, cancel);
        var round = new Round(RoundId.New(), pack.Program, RoundKind.Rehearsal, number, pack.Version, RoundRules.For(leaders));
        round.Choose(contract);
        round.Schedule(now.AddDays(1), null);
        round.Start(leaders, now);
        var voices = Invented.Leaders.Select(leader => (Leader: leader, Voice: new Participant(ParticipantKey.New(), round.Id, round.Kind, leader.Entry.Side))).ToArray();
        db.Rounds.Add(round);
        db.Participants.AddRange(voices.Select(pair => pair.Voice));
        await db.SaveChangesAsync(cancel);
        var writes = from pair in voices
                     from question in pack.Questions
                     select new AnswerWrite(
                         new(pack.Program, round.Id, round.Kind, pair.Voice.Key, question.Id),
                         Invented.Answer(pair.Leader, pack, question), WriteAs.Answer, 0, Guid.NewGuid(), EnteredBy.Leader, now);
        foreach (var result in await Task.WhenAll(writes.Select(write => writer.WriteAsync(write, cancel).AsTask())))
        {
            if (!result.IsKept) { throw new InvalidOperationException($"The rehearsal could not be written: {result.Outcome}."); }
        }

        await ReleaseAsync(writer, pack, round, voices.Select(pair => (pair.Leader, pair.Voice.Key)), now, cancel);
        return round;
    }

    // Invented authors let most of their sentences be shown: a rehearsal without a quote would show nothing of a sitting. Each keeps every fifth.
    private static async Task ReleaseAsync(
        AnswerWriter writer, QuestionPack pack, Round round, IEnumerable<(InventedLeader Leader, ParticipantKey Voice)> voices, DateTimeOffset now, CancellationToken cancel)
    {
        var writes = from each in voices
                     from question in pack.Questions
                     let content = Invented.Answer(each.Leader, pack, question)
                     from sentence in Quotes.SentencesOf(content).Select((sentence, place) => (sentence.Start, sentence.Text, Place: place))
                     where (sentence.Place + sentence.Text.Length) % KeptPrivate != 0
                     select new AnswerWrite(
                         new(pack.Program, round.Id, round.Kind, each.Voice, Quotes.QuestionOf(question.Id, sentence.Start)),
                         new() { Quote = new(QuoteChoice.Verbatim, question.Id, sentence.Start, sentence.Text.Length, AnswerRevision: 1) },
                         WriteAs.Answer, 0, Guid.NewGuid(), EnteredBy.Leader, now);
        foreach (var result in await Task.WhenAll(writes.Select(write => writer.WriteAsync(write, cancel).AsTask())))
        {
            if (!result.IsKept) { throw new InvalidOperationException($"The rehearsal could not be written: {result.Outcome}."); }
        }
    }
}
