namespace Attune.Domain.Rooms;

/// <summary>The part of the view from which topics of several rounds are compared.</summary>
internal sealed partial class RoomView
{
    /// <summary>
    /// Each topic with its question and its sentences as they are read. They are for an encoder, and nobody is shown them. A word that was asked about in one round is no
    /// question of another.
    /// </summary>
    public IEnumerable<(string Key, string Question, ImmutableArray<string> Sentences)> TopicSentences()
        => from question in _reading.Questions
           where question.Question.Word is null
           from topic in question.Topics
           select (TopicKey(question, topic), question.Question.Id, topic.Points.Select(point => question.Points[point].AsRead()).ToImmutableArray());
}
