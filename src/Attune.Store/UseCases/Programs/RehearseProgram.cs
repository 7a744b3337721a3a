using Attune.Domain.Answers;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Quotes;
using Attune.Domain.Rehearsals;
using Attune.Domain.Rounds;
using Attune.Statistics.Sides;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Programs;

/// <summary>A rehearsal runs through the whole process with invented answers, in a round that no real answer can enter and no invented one can leave.</summary>
public sealed class RehearseProgram(AttuneDb db, AnswerWriter writer)
{
    private const int KeptPrivate = 5;

    /// <summary>Makes a rehearsal of the pack in which the invented leaders have answered, so that it is ready to be locked.</summary>
    /// <exception cref="InvalidOperationException">The database did not accept the answers.</exception>
    public async Task<Round> RunAsync(QuestionPack pack, Contract contract, DateTimeOffset now, CancellationToken cancel)
    {
        var leaders = SideCounts.Count(Invented.Leaders.Select(leader => leader.Entry.Side));
        var number = 1 + await db.Rounds.CountAsync(candidate => candidate.Program == pack.Program && candidate.Kind == RoundKind.Rehearsal, cancel);
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

        await ReleaseAsync(pack, round, voices.Select(pair => (pair.Leader, pair.Voice.Key)), now, cancel);
        return round;
    }

    // Invented authors release four of five sentences: a rehearsal without quotes would show little of a sitting.
    private async Task ReleaseAsync(
        QuestionPack pack, Round round, IEnumerable<(InventedLeader Leader, ParticipantKey Voice)> voices, DateTimeOffset now, CancellationToken cancel)
    {
        var writes = from voice in voices
                     from question in pack.Questions
                     let content = Invented.Answer(voice.Leader, pack, question)
                     from sentence in QuotedSentences.SentencesOf(content).Select((sentence, place) => (sentence.Start, sentence.Text, Place: place))
                     where (sentence.Place + sentence.Text.Length) % KeptPrivate != 0
                     select new AnswerWrite(
                         new(pack.Program, round.Id, round.Kind, voice.Voice, QuoteKeys.QuestionOf(question.Id, sentence.Start)),
                         new() { Quote = new(QuoteChoice.Verbatim, question.Id, sentence.Start, sentence.Text.Length, AnswerRevision: 1) },
                         WriteAs.Answer, 0, Guid.NewGuid(), EnteredBy.Leader, now);
        foreach (var result in await Task.WhenAll(writes.Select(write => writer.WriteAsync(write, cancel).AsTask())))
        {
            if (!result.IsKept) { throw new InvalidOperationException($"The rehearsal could not be written: {result.Outcome}."); }
        }
    }
}
