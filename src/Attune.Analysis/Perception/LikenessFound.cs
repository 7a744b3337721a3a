using System.Collections.Immutable;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Perception;

/// <summary>One topic of a question, as far as it says how alike the sides are.</summary>
/// <param name="Alike">The share of its findings that are agreements, from 0 to 1; null if nothing is told of it.</param>
/// <param name="Speakers">The leaders who speak in it, each once.</param>
/// <param name="Sentences">The number of its sentences.</param>
public sealed record FoundTopic(double? Alike, ImmutableArray<(string Leader, Side Side)> Speakers, int Sentences);

/// <summary>What an outcome rests on.</summary>
/// <param name="Told">The number of topics of which something is told.</param>
/// <param name="Topics">The number of all topics.</param>
/// <param name="Speak">The number of leaders of each side who speak in a topic of which something is told.</param>
/// <param name="Answered">The number of leaders of each side who answered the question.</param>
public sealed record OutcomeBasis(int Told, int Topics, SideCounts Speak, SideCounts Answered);

/// <summary>
/// How alike the answers to one question were found to be, and what that rests on. It can be told from several topics that hold most of what was said, and
/// in which half of the leaders of each side speak; one topic is no verdict on a question.
/// </summary>
/// <param name="Likeness">How alike the answers were found; null if that cannot be told.</param>
/// <param name="Basis">What that rests on, also where it cannot be told.</param>
public sealed record LikenessFound(Likeness? Likeness, OutcomeBasis Basis)
{
    private static readonly Likeness[] Steps = Enum.GetValues<Likeness>();

    /// <summary>
    /// The share of agreements among what is told, in which a topic weighs as much as leaders speak in it, in five steps from very different to nearly the
    /// same.
    /// </summary>
    /// <param name="topics">All topics of the question.</param>
    /// <param name="answered">The number of leaders of each side who answered it.</param>
    /// <param name="options">The limits; the default if null.</param>
    public static LikenessFound Read(IReadOnlyCollection<FoundTopic> topics, SideCounts answered, PerceptionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(topics);
        options ??= PerceptionOptions.Default;
        var told = topics.Where(topic => topic.Alike is not null).ToArray();
        var speak = SideCounts.Count(told.SelectMany(topic => topic.Speakers).Distinct().Select(speaker => speaker.Side));
        var holdsMost = 2 * told.Sum(topic => topic.Sentences) >= topics.Sum(topic => topic.Sentences);
        var isHeard = new[] { Side.Business, Side.It }.All(side => speak.On(side) >= options.SpeakToTell * answered.On(side));
        double leaders = told.Sum(topic => topic.Speakers.Length);
        var alike = told.Sum(topic => topic.Alike!.Value * topic.Speakers.Length);
        return new(
            told.Length >= options.TopicsToTell && leaders > 0 && holdsMost && isHeard ? Steps[(int)Math.Round(alike / leaders * (Steps.Length - 1), MidpointRounding.AwayFromZero)] : null,
            new(told.Length, topics.Count, speak, answered));
    }
}
