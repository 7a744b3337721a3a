using Attune.Domain.Programs;

namespace Attune.Domain.Trends;

/// <summary>A person's word on two topics of two rounds: they are the same thing, or they are not.</summary>
public sealed class TopicLink
{
    private TopicLink()
    {
    }

    /// <param name="program">The program of both rounds.</param>
    /// <param name="question">The question to which both topics answer.</param>
    /// <param name="earlier">The topic of the earlier round.</param>
    /// <param name="later">The topic of the later round.</param>
    /// <param name="isSame">They are the same thing.</param>
    /// <param name="by">The name of the person who says so.</param>
    /// <param name="now">When.</param>
    /// <exception cref="ArgumentException">Both are of one round.</exception>
    public TopicLink(ProgramId program, string question, TopicPlace earlier, TopicPlace later, bool isSame, string by, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrEmpty(question);
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        if (earlier.Round == later.Round) { throw new ArgumentException("Two topics of one round are merged in its reading, and not linked.", nameof(later)); }
        (Program, Question, IsSame, By, At) = (program, question, isSame, by, now);
        (EarlierRound, EarlierTopic, EarlierWords) = earlier;
        (LaterRound, LaterTopic, LaterWords) = later;
    }

    public ProgramId Program { get; private set; }

    public string Question { get; private set; } = "";

    public RoundId EarlierRound { get; private set; }

    public string EarlierTopic { get; private set; } = "";

    public string EarlierWords { get; private set; } = "";

    public RoundId LaterRound { get; private set; }

    public string LaterTopic { get; private set; } = "";

    public string LaterWords { get; private set; } = "";

    /// <summary>They are the same thing; false where a person said that they are not, so that it is not proposed again.</summary>
    public bool IsSame { get; private set; }

    public string By { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public TopicPlace Earlier => new(EarlierRound, EarlierTopic, EarlierWords);

    public TopicPlace Later => new(LaterRound, LaterTopic, LaterWords);

    /// <summary>Says otherwise than before, or again.</summary>
    public void Say(bool isSame, string by, DateTimeOffset now) => (IsSame, By, At) = (isSame, by, now);
}
