using System.Collections.Immutable;
using Attune.Analysis.Asking;

namespace Attune.Encoding.Judging;

/// <summary>What a judge is asked; it is given the question of the round and sentences, and neither sides nor leaders.</summary>
/// <param name="Question">The question that the sentences answer.</param>
public abstract record JudgeQuestion(string Question);

/// <summary>Asks whether two groups say the same, the opposite, or speak of two things.</summary>
/// <param name="Question">The question that the sentences answer.</param>
/// <param name="One">The sentences of one side.</param>
/// <param name="Other">The sentences of the other side.</param>
public sealed record CompareSides(string Question, ImmutableArray<string> One, ImmutableArray<string> Other) : JudgeQuestion(Question);

/// <summary>Asks for a short name of a topic.</summary>
/// <param name="Question">The question that the sentences answer.</param>
/// <param name="Sentences">The most typical sentences of the topic.</param>
public sealed record NameTopic(string Question, ImmutableArray<string> Sentences) : JudgeQuestion(Question);

/// <summary>What a judge says to one question.</summary>
/// <param name="Missing">Why there is no opinion; null if there is one.</param>
/// <param name="Answer">The answer to <see cref="CompareSides"/>; null for a name or without an opinion.</param>
/// <param name="Text">The reason of the answer, or the name; empty without an opinion.</param>
public sealed record Opinion(NoOpinion? Missing, AskAnswer? Answer, string Text)
{
    /// <summary>There is no opinion.</summary>
    public static Opinion None(NoOpinion why) => new(why, null, "");
}

/// <summary>Somebody or something outside of the analysis that gives a second opinion. Several threads may ask at once.</summary>
public interface IJudge : IDisposable
{
    /// <summary>The id of the judge, which stands in the reading. It never contains a key.</summary>
    string Id { get; }

    /// <summary>Asks one question. Nothing that goes wrong outside is thrown: it is a reason for having no opinion.</summary>
    ValueTask<Opinion> AskAsync(JudgeQuestion question, CancellationToken cancel);
}
