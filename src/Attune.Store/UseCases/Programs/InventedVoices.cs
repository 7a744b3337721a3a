using Attune.Domain.Answers;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Quotes;
using Attune.Domain.Rehearsals;
using Attune.Domain.Rounds;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Programs;

/// <summary>An invented leader with a place in a round.</summary>
public sealed record InventedVoice(InventedLeader Leader, ParticipantKey Key);

/// <summary>Lets invented leaders answer a round and release most of their sentences.</summary>
public sealed class InventedVoices(AnswerWriter writer)
{
    private const int KeptPrivate = 5;

    /// <exception cref="InvalidOperationException">The database did not accept the answers.</exception>
    public async Task RunAsync(QuestionPack pack, Round round, IReadOnlyCollection<InventedVoice> voices, DateTimeOffset now, CancellationToken cancel)
    {
        await WriteAsync(
            from voice in voices
            from question in pack.Questions
            select Write(pack, round, voice, question.Id, Invented.Answer(voice.Leader, pack, question), now),
            cancel);

        // Invented authors release four of five sentences: without quotes there would be little to show of a sitting.
        await WriteAsync(
            from voice in voices
            from question in pack.Questions
            let content = Invented.Answer(voice.Leader, pack, question)
            from sentence in QuotedSentences.SentencesOf(content).Select((sentence, place) => (sentence.Start, sentence.Text, Place: place))
            where (sentence.Place + sentence.Text.Length) % KeptPrivate != 0
            let release = new AnswerContent { Quote = new(QuoteChoice.Verbatim, question.Id, sentence.Start, sentence.Text.Length, AnswerRevision: 1) }
            select Write(pack, round, voice, QuoteKeys.QuestionOf(question.Id, sentence.Start), release, now),
            cancel);
    }

    private static AnswerWrite Write(QuestionPack pack, Round round, InventedVoice voice, string question, AnswerContent content, DateTimeOffset now)
        => new(new(pack.Program, round.Id, round.Kind, voice.Key, question), content, WriteAs.Answer, 0, Guid.NewGuid(), EnteredBy.Leader, now);

    private async Task WriteAsync(IEnumerable<AnswerWrite> writes, CancellationToken cancel)
    {
        foreach (var result in await Task.WhenAll(writes.Select(write => writer.WriteAsync(write, cancel).AsTask())))
        {
            if (!result.IsKept) { throw new InvalidOperationException($"The invented answers could not be written: {result.Outcome}."); }
        }
    }
}
