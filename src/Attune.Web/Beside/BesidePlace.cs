using Attune.Domain.Answers;
using Attune.Domain.Beside;
using Attune.Domain.Gates;
using Attune.Domain.Leaders;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Seats;
using Attune.Statistics.Sides;
using Attune.Store;
using Attune.Store.Reading;
using Attune.Web.Components;
using Attune.Web.Components.Answering;
using Attune.Web.Hosting;
using Attune.Web.Seat;

namespace Attune.Web.Beside;

/// <summary>A seat beside a round with everything that its pages need. It holds the own answers and no other.</summary>
public sealed record BesidePlace(BesideSeat At, Domain.Programs.Program Program, Round Round, QuestionPack Pack, ImmutableArray<OwnAnswer> Own) : IFound<BesidePlace>
{
    public const string Path = "/beside";
    public const string Begin = Path + "/begin";
    public const string Answers = Path + "/answers";
    public const string Done = Path + "/done";
    public const string Gap = Path + "/gap";
    public const string Record = Path + "/record";
    public const string Room = Path + "/room";
    public const string MyData = Path + "/my-data";
    public const string Erase = Path + "/erase";

    /// <summary>The leader who catches up; null for a third voice.</summary>
    public Leader? Leader { get; init; }

    /// <summary>The third voice; null for a leader who catches up.</summary>
    public ThirdVoice? Voice { get; init; }

    /// <summary>The name of the person who leads the sitting; empty if the account is gone.</summary>
    public required string Facilitator { get; init; }

    public required DateTimeOffset Now { get; init; }

    public string Context => SeatTexts.RoundName(Program.Name, Round.Number);

    public IReadOnlyList<AnswerStep> Steps => [.. AnswerStep.In(Pack)];

    public bool MayWrite => At.MayWrite(Round.Phase);

    public AnswerStep? FirstEmpty => Steps.FirstOrDefault(step => !step.IsFilled(ContentOf(step.Question)));

    public TimeSpan TimeLeft => Steps.Where(step => !step.IsFilled(ContentOf(step.Question))).Aggregate(TimeSpan.Zero, (all, step) => all + step.Time);

    public OwnAnswer? To(PackQuestion question) => Own.FirstOrDefault(answer => answer.Question == question.Id);

    public AnswerContent ContentOf(PackQuestion question) => To(question)?.Content ?? new AnswerContent();

    /// <summary>The path of a step here, in place of that at a Seat.</summary>
    public static string PathOf(AnswerStep step) => Path + step.Path[SeatPaths.Promise.Length..];

    public string PathAfter(AnswerStep step) => SeatWay.At(Sheet, step).After is { } after ? PathOf(after) : Answers;

    /// <summary>
    /// The same as a Seat, for the components that draw the questions. Nothing that they ask here depends on a side, because no forecast is asked.
    /// </summary>
    public Seat.Seat Sheet => new()
    {
        Admission = new(Round.Id, At.Leader ?? default, At.Participant),
        Program = Program,
        Round = Round,
        Now = Now,
        Pack = Pack,
        Side = Leader?.Side ?? Side.Business,
        Leaders = default,
        Facilitator = Facilitator,
        At = new LeaderSeat(Round.Id, At.Leader ?? default, 1, stands: true),
        HasBegun = At.HasBegun,
        Done = At.Done,
        IsRead = true,
        Own = Own,
    };

    /// <returns>Null if another link was made since, or the seat was erased.</returns>
    public static async Task<BesidePlace?> FindAsync(HttpContext context)
    {
        var (db, cancel) = (context.Service<AttuneDb>(), context.RequestAborted);
        if (await BesideAuthentication.SeatOfAsync(db, context.User, cancel) is not { } seat) { return null; }
        var asked = new Together(db);
        var rounds = db.Rounds.AsNoTracking().Where(candidate => candidate.Id == seat.Round);
        var foundRound = asked.First(rounds);
        var foundProgram = asked.First(db.Programs.AsNoTracking().Where(candidate => candidate.Id == seat.Program));
        var foundPack = asked.First(db.Packs.AsNoTracking().Where(questions => questions.Program == seat.Program && rounds.Any(round => round.PackVersion == questions.Version)));
        var mine = asked.List(db.BesideAnswers.AsNoTracking().Where(answer => answer.Seat == seat.Id));
        var leader = asked.First(db.Leaders.AsNoTracking().Where(candidate => candidate.Id == seat.Leader));
        var voice = asked.First(db.ThirdVoices.AsNoTracking().Where(candidate => candidate.Id == seat.Voice));
        var facilitator = asked.First(db.Users.Where(account => db.Programs.Where(program => program.Id == seat.Program).Select(program => program.Facilitator).Contains(account.Id)).Select(account => account.DisplayName));
        await asked.ReadAsync(cancel);
        var (round, program, pack) = (foundRound()!, foundProgram()!, foundPack()!);
        return new(seat, program, round, new(program.Id, pack.Version, [.. pack.Questions.Select(BesideSeat.Ask)]), await context.Service<Gate>().OwnBesideAsync(seat, mine(), cancel))
        {
            Leader = leader(),
            Voice = voice(),
            Facilitator = facilitator() ?? "",
            Now = context.Service<Clock>().Now,
        };
    }
}
