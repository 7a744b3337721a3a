namespace Attune.Web.Features.Answer;

/// <summary>Words for what the domain names, and sentences that count.</summary>
internal static partial class AnswerStrings
{
    public static string Of(Horizon horizon) => Get($"Horizon{horizon}");

    public static string Of(Owner owner, SideNames sides) => owner switch
    {
        Owner.Business => sides.Business,
        Owner.It => sides.It,
        _ => Get($"Owner{owner}"),
    };

    public static string Of(Stage stage) => Get($"Stage{stage}");

    public static string WhenOf(Stage stage) => Get($"When{stage}");

    public static (string Found, string Asked) Of(GentleProbe probe) => (Get($"Probe{probe}"), Get($"Ask{probe}"));

    public static string Of(ContentProblem? problem) => Get(problem == ContentProblem.TooLong ? "ProblemTooLong" : "ProblemOther");

    public static string Of(LatePolicy late) => Get($"Late{late}");

    public static string Of(AbsentPolicy absent) => Get($"Absent{absent}");

    public static string Of(DelegatePolicy delegates) => Get($"Delegate{delegates}");

    public static string ContractIs(Contract contract) => Get($"Contract{contract}");

    public static string Kept(int answers) => answers switch
    {
        0 => Get("MyDataAnswers_none"),
        1 => Get("MyDataAnswers_one"),
        _ => With(Get("MyDataAnswers_many"), Strings.StartNumber(answers)),
    };

    public static string Cell(ExpectedOwner cell, SideNames sides) => With(Get(), Of(cell.Stage), Of(cell.Owner, sides));

    public static string Expected(Likeness? likeness) => likeness is { } alike ? With(Get(), (int)alike) : Get("ExpectedNothing");

    public static string WhoAnswersWhat(int leaders, int questions) => With(Get(), Strings.StartNumber(leaders), Strings.Number(questions));

    public static string FewOnSide(int leaders) => With(Get(), Strings.Number(leaders));

    public static string PromiseIsKept(int leaders) => With(Get(), Strings.Number(leaders));

    public static string ProbeInvites(int words) => words == 1 ? Get("ProbeInvites_one") : With(Get("ProbeInvites_many"), Strings.Number(words));

    /// <exception cref="ArgumentOutOfRangeException">The gate lets the facilitator see what no sentence tells a leader.</exception>
    public static string FacilitatorBefore(Sight sight) => Get(sight switch
    {
        Sight.Counts => "FacilitatorBeforeCounts",
        Sight.WhoAnswered => "FacilitatorBeforeWho",
        _ => throw new ArgumentOutOfRangeException(nameof(sight), sight, "No promise says this."),
    });

    /// <exception cref="ArgumentOutOfRangeException">The gate lets the facilitator see what no sentence tells a leader.</exception>
    public static string FacilitatorAfter(Sight sight) => Get(sight switch
    {
        Sight.Counts => "FacilitatorAfterCounts",
        Sight.TextBySide => "FacilitatorAfterBySide",
        Sight.TextWithName => "FacilitatorAfterWithName",
        _ => throw new ArgumentOutOfRangeException(nameof(sight), sight, "No promise says this."),
    });

    /// <exception cref="ArgumentOutOfRangeException">The gate lets the administrator see something.</exception>
    public static string AdministratorSees(Sight sight)
        => sight == Sight.Nothing ? Get("AdministratorNothing") : throw new ArgumentOutOfRangeException(nameof(sight), sight, "No promise says this.");

    public static string Looked(AuditEntry look, DateTimeOffset at)
        => With(Get(), at, look.Role == ViewerRole.Analysis ? Get("ReaderAnalysis") : look.Reader, look.Answers);
}
