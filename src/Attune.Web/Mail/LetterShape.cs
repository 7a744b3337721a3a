using Attune.Domain.Letters;
using Attune.Store.UseCases.Leaders;

namespace Attune.Web.Mail;

/// <summary>What is known of one kind of letter: what it says unless its facilitator says otherwise, and what stands around that in any case.</summary>
public sealed class LetterShape
{
    /// <summary>The end of a personal link that leads straight to what the room decided.</summary>
    public const string ToOutcome = "outcome";

    /// <summary>The end of a personal link that leads to the leader's days as a file for a calendar.</summary>
    public const string ToDays = "days";

    /// <summary>The end of a personal link that leads straight to what was promised.</summary>
    public const string ToSince = "since";

    /// <summary>The end of a personal link that leads straight to what falls due for the leader.</summary>
    public const string ToDue = "due";

    /// <summary>The end of a personal link that leads to the sheets of the leader's own teams.</summary>
    public const string ToTeams = "teams";

    // What differs from reader to reader or from program to program; {name} in the words of a letter.
    private const string Name = "name";
    private const string Program = "program";
    private const string Facilitator = "facilitator";
    private const string Questions = "questions";
    private const string Minutes = "minutes";
    private const string Locks = "locks";
    private const string Round = "round";

    /// <summary>A row for each kind, in the order in which letters go out. What is missing here can neither be sent nor worded.</summary>
    private static readonly ImmutableArray<LetterShape> Rows =
    [
        new()
        {
            Kind = LetterKind.Invitation, Own = [Questions, Minutes, Locks], TellsLock = true,
            Product = (hasLock, _) => (hasLock ? MailTexts.InvitationSubject(In(Program), In(Locks)) : MailTexts.InvitationSubjectOpen(In(Program)), MailTexts.InvitationWhy(In(Facilitator), In(Program), In(Questions), In(Minutes))),
        },
        new() { Kind = LetterKind.Reminder, Own = [Questions, Minutes, Locks], TellsLock = true, Role = LetterRole.Reminder, Product = (_, _) => (MailTexts.ReminderSubject(In(Program)), MailTexts.ReminderWhy(In(Facilitator), In(Program), In(Minutes))) },
        new() { Kind = LetterKind.Decide, After = () => MailTexts.DecideHow, Product = (_, _) => (MailTexts.DecideSubject(In(Program)), MailTexts.DecideWhy(In(Facilitator), In(Program))) },
        new() { Kind = LetterKind.Check, After = () => MailTexts.CheckAlone, Product = (_, _) => (MailTexts.CheckSubject(In(Program)), MailTexts.CheckWhy(In(Facilitator), In(Program))) },
        new() { Kind = LetterKind.Words, After = () => MailTexts.WordsAlone, Product = (_, _) => (MailTexts.WordsSubject(In(Program)), MailTexts.WordsWhy(In(Facilitator), In(Program))) },
        new()
        {
            // A delegate owns nothing here, so the letter says less.
            Kind = LetterKind.Outcome, Own = [Round], Role = LetterRole.Outcome, NamesWhomOneStandsFor = false, LeadsTo = ToOutcome, After = () => MailTexts.LetterAlone,
            Second = stands => (stands ? MailTexts.LetterDaysDelegate : MailTexts.LetterDays, ToDays),
            Product = (_, stands) => stands
                ? (MailTexts.LetterSubjectDelegate(In(Program)), MailTexts.LetterWhyDelegate(In(Facilitator), In(Program), In(Round)))
                : (MailTexts.LetterSubject(In(Program)), MailTexts.LetterWhy(In(Facilitator), In(Program), In(Round))),
        },
        // The teams are the leader's own, whoever answered in the leader's place.
        new() { Kind = LetterKind.Teams, GoesToDelegates = false, LeadsTo = ToTeams, After = () => MailTexts.TeamsAlone, Product = (_, _) => (MailTexts.TeamsSubject(In(Program)), MailTexts.TeamsWhy(In(Program), In(Facilitator))) },
        // Nobody reports in another's name, so it goes to the leader whoever answers.
        new()
        {
            Kind = LetterKind.Promises, Role = LetterRole.Reminder, GoesToDelegates = false, LeadsTo = ToSince, After = () => MailTexts.PromisesAlone,
            Product = (_, _) => (MailTexts.PromisesSubject(In(Program)), MailTexts.PromisesWhy(In(Facilitator), In(Program))),
        },
        // Nobody answers for a duty in another's name either.
        new()
        {
            Kind = LetterKind.Dues, GoesToDelegates = false, LeadsTo = ToDue, After = () => MailTexts.DuesAlone,
            Product = (_, _) => (MailTexts.DuesSubject(In(Program)), MailTexts.DuesWhy(In(Facilitator), In(Program))),
        },
        new() { Kind = LetterKind.Sponsor, Own = [Round], After = () => MailTexts.LetterSponsorAlone, Product = (_, _) => (MailTexts.LetterSponsorSubject(In(Program)), MailTexts.LetterSponsorWhy(In(Facilitator), In(Program), In(Round))) },
    ];

    public static ImmutableArray<LetterShape> All => Rows;

    public LetterKind Kind { get; private init; }

    /// <summary>The placeholders of this kind of letter, without braces.</summary>
    public ImmutableArray<string> Placeholders => [Name, Program, Facilitator, .. Own];

    /// <summary>What the letter is to the invitation of its reader.</summary>
    public LetterRole Role { get; private init; } = LetterRole.First;

    /// <summary>It says until when one can answer.</summary>
    public bool TellsLock { get; private init; }

    public bool GoesToDelegates { get; private init; } = true;

    /// <summary>It tells a delegate for whom to answer.</summary>
    public bool NamesWhomOneStandsFor { get; private init; } = true;

    /// <summary>Where its link leads, below the reader's own page; empty for that page.</summary>
    public string LeadsTo { get; private init; } = "";

    /// <summary>What stands below the link.</summary>
    public Func<string> After { get; private init; } = () => MailTexts.Alone;

    /// <summary>A second link, told to a delegate in other words; null if there is none.</summary>
    public Func<bool, (string Words, string LeadsTo)>? Second { get; private init; }

    private ImmutableArray<string> Own { get; init; } = [];

    /// <summary>Subject and paragraph as the product says them, by whether a time of the lock is announced and whether the reader is a delegate.</summary>
    private Func<bool, bool, (string Subject, string Paragraph)> Product { get; init; } = (_, _) => ("", "");

    /// <returns>The row of a kind.</returns>
    public static LetterShape Of(LetterKind kind) => Rows.FirstOrDefault(row => row.Kind == kind) ?? throw new ArgumentOutOfRangeException(nameof(kind), kind, "No row tells what this letter says.");

    /// <summary>The words of the product, with placeholders.</summary>
    public LetterWords ProductWords(bool hasLock, bool stands = false)
    {
        var (subject, paragraph) = Product(hasLock, stands);
        return new(subject, MailTexts.Greeting(In(Name)), paragraph);
    }

    /// <summary>What stands for the placeholders.</summary>
    public static Dictionary<string, string> ValuesOf(string name, string program, string facilitator, string questions, string minutes, string locks, int round) => new(StringComparer.Ordinal)
    {
        [Name] = name,
        [Program] = program,
        [Facilitator] = facilitator,
        [Questions] = questions,
        [Minutes] = minutes,
        [Locks] = locks,
        [Round] = round.ToString(CultureInfo.CurrentCulture),
    };

    /// <summary>A placeholder as it is typed.</summary>
    public static string In(string placeholder) => $"{{{placeholder}}}";
}
