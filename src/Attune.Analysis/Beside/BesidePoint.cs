using System.Collections.Immutable;
using Attune.Analysis.Text;

namespace Attune.Analysis.Beside;

/// <summary>Whether a sentence from beside the round speaks of something of which the room speaks.</summary>
public enum BesideStanding
{
    /// <summary>Nothing that at least two leaders speak of comes near.</summary>
    Alone,

    /// <summary>Something comes near, and a person has to read it.</summary>
    CannotTell,

    /// <summary>It speaks of a topic of the room.</summary>
    OfTopic,
}

/// <summary>One thing that was said beside the round, held against its topics.</summary>
/// <param name="Speaker">The key of whoever said it.</param>
/// <param name="Question">The id of the question.</param>
/// <param name="Span">Where it stands in the answer.</param>
/// <param name="Text">Its words as they are shown.</param>
/// <param name="Standing">Whether it speaks of a topic.</param>
/// <param name="Topic">The place of that topic, or of the one that comes near, among the topics of the question; null if it stands alone.</param>
/// <param name="Near">The places of the points of the question that it means, or may mean, the nearest first.</param>
public sealed record BesidePoint(string Speaker, string Question, TextSpan Span, string Text, BesideStanding Standing, int? Topic, ImmutableArray<int> Near);

/// <summary>The words of one speaker in one answer, held against those of the room.</summary>
/// <param name="Speaker">The key of the speaker.</param>
/// <param name="Question">The id of the question.</param>
/// <param name="Shared">The keys of terms of the room that the speaker uses, in the order of the reading.</param>
/// <param name="Own">Words that nobody in the room uses in this question, as the speaker wrote them, in the order of the text.</param>
public sealed record BesideWords(string Speaker, string Question, ImmutableArray<string> Shared, ImmutableArray<string> Own);

/// <summary>Answers from beside a round, read against the reading of the round, in which they are not.</summary>
/// <param name="Points">What they say, in the order of the texts.</param>
/// <param name="Words">Their words, by text.</param>
public sealed record BesideReading(ImmutableArray<BesidePoint> Points, ImmutableArray<BesideWords> Words);
