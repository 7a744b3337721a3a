using Attune.Domain.Programs;
using Attune.Domain.Questions;

namespace Attune.Domain.Rounds;

/// <summary>What the figures of benefits ask of one person in a quarter.</summary>
/// <param name="Enters">Figures that the person enters.</param>
/// <param name="Judges">Figures of the other side on which the person is asked for a word.</param>
public readonly record struct FigureAsks(int Enters, int Judges);

/// <summary>What is known, before a round starts, of what it and its quarter will ask one person, beside the questions.</summary>
/// <param name="Leader">The person.</param>
/// <param name="Keeps">Ids of the questions whose last answer the person may keep.</param>
/// <param name="Reports">Promises on which the person reports.</param>
/// <param name="Accepts">What waits for the person's own word: activities, benefits and promises to accept.</param>
public sealed record PersonAsks(LeaderId Leader, ImmutableHashSet<string> Keeps, int Reports, int Accepts)
{
    /// <summary>What the figures of benefits ask.</summary>
    public FigureAsks Figures { get; init; }

    /// <summary>Teams that stand directly under the person and whose sheets are handed on after the sitting; zero where teams are not asked.</summary>
    public int Teams { get; init; }

    /// <summary>What the person reports, accepts, enters and confirms.</summary>
    internal TimeSpan TimeToReport => (Reports * AnsweringTime.TimeToReport) + (Accepts * AnsweringTime.TimeToAccept) + (Figures.Enters * AnsweringTime.TimeToEnter) + (Figures.Judges * AnsweringTime.TimeToAccept);
}

/// <summary>What is known of a quarter beside its questions.</summary>
/// <param name="Persons">What is asked of each person.</param>
/// <param name="Words">How many words will be asked about after the lock: as many as in the last round.</param>
/// <param name="Corrects">The leaders will be asked to look at what was read: they were in the last round.</param>
public sealed record QuarterAsks(ImmutableArray<PersonAsks> Persons, int Words, bool Corrects)
{
    /// <summary>How long the quarter takes if these questions are asked.</summary>
    public QuarterTimes Count(IReadOnlyCollection<PackQuestion> questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        var afterwards = (Words * AnsweringTime.TimeToExplain) + (Corrects ? questions.TimeToCorrect() : TimeSpan.Zero);
        return new([.. from person in Persons
                       let kept = questions.Where(question => person.Keeps.Contains(question.Id)).ToArray()
                       let anew = questions.Except(kept).ToArray()
                       select new PersonTime(
                           person.Leader, anew.Length, kept.Length, anew.TimeToAnswer(), kept.Aggregate(TimeSpan.Zero, (all, question) => all + question.TimeToKeep()),
                           person.TimeToReport, afterwards + AnsweringTime.TimeToHandOn(person.Teams))]);
    }
}

/// <summary>How long one person's quarter takes.</summary>
/// <param name="Leader">The person.</param>
/// <param name="Anew">The questions that are answered anew.</param>
/// <param name="Kept">The questions whose last answer is offered.</param>
/// <param name="ToAnswer">What these questions take that are answered anew.</param>
/// <param name="ToKeep">What the others take, with their forecasts.</param>
/// <param name="ToReport">What the person reports and accepts, and the figures that the person enters and confirms.</param>
/// <param name="Afterwards">Words that are asked about after the lock, the look at what was read, and the sheets that are handed to the own teams.</param>
public sealed record PersonTime(LeaderId Leader, int Anew, int Kept, TimeSpan ToAnswer, TimeSpan ToKeep, TimeSpan ToReport, TimeSpan Afterwards)
{
    public TimeSpan All => ToAnswer + ToKeep + ToReport + Afterwards;

    /// <summary>In whole minutes, rounded up: it is said that nobody is asked for more.</summary>
    public int AtMostMinutes => (int)Math.Ceiling(All.TotalMinutes);

    public bool IsOver => All > QuarterTimes.Most;
}

/// <summary>
/// The fatigue budget of a later round: what its quarter asks of each person, by the rates of <see cref="AnsweringTime"/>. An unchanged question costs reading the last answer and a
/// press, since it is offered to be kept; whoever changes an answer gives more by choice.
/// </summary>
public sealed record QuarterTimes(ImmutableArray<PersonTime> Persons)
{
    /// <summary>What a person gives in a quarter: the twelve minutes of a first round, and three for what came of it.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromMinutes(15);

    /// <summary>The person who is asked most; null if there is nobody.</summary>
    public PersonTime? Longest => Persons.MaxBy(person => person.All);

    public bool IsOver => Persons.Any(person => person.IsOver);
}
