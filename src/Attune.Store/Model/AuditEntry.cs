using Attune.Domain.Programs;
using Attune.Domain.Viewers;

namespace Attune.Store.Model;

/// <summary>What was done, as the audit trail records it.</summary>
public enum AuditAct
{
    /// <summary>Raw texts were opened and read.</summary>
    Looked,
    Locked,
    Loosened,
    Erased,

    /// <summary>The sitting began, and the room sees what authors released.</summary>
    Revealed,

    /// <summary>A sentence that its author released was withheld by the facilitator.</summary>
    Withheld,
    ShownAgain,

    /// <summary>The facilitator's entry about a leader was corrected.</summary>
    Corrected,

    /// <summary>Authors who had not decided on their sentences were asked by letter to do so.</summary>
    AskedAuthors,

    /// <summary>Letters with the link to what the room decided were sent; the number of letters stands in place of the number of answers.</summary>
    Shared,

    /// <summary>A lock was taken back before anybody had read.</summary>
    Unlocked,

    /// <summary>Leaders were asked by letter what words mean to them; the number of letters stands in place of the number of answers.</summary>
    AskedWords,

    /// <summary>A personal link was made.</summary>
    LinkMade,

    /// <summary>A personal link opened a seat for the first time.</summary>
    LinkOpened,

    /// <summary>All links to a place ended.</summary>
    LinksEnded,

    /// <summary>A seat that nobody had begun, or a fresh one, was opened in a browser by a link alone.</summary>
    DeviceOpened,

    /// <summary>A seat was opened in a browser by something that only its leader has.</summary>
    DeviceOpenedByProof,

    /// <summary>The sitting alone was opened in a browser, by a link alone.</summary>
    DeviceOpenedForRoom,
    DevicesEnded,

    /// <summary>The mail address of a leader was changed.</summary>
    AddressChanged,
    AddressConfirmed,
    AddressUnconfirmed,
    PinChosen,
    PinForgotten,

    /// <summary>Too many wrong PINs were typed, and the next one has to wait.</summary>
    PinHeldBack,

    /// <summary>An empty seat was opened in a place that was begun.</summary>
    FreshSeatOpened,

    /// <summary>Somebody was done in the fresh seat, and it stands now.</summary>
    FreshSeatStands,

    /// <summary>The leader let the earlier seat stand again.</summary>
    SeatBroughtBack,

    /// <summary>The leader let the facilitator type, at an own device.</summary>
    InterviewAllowed,

    /// <summary>The facilitator wrote down that the leader let the facilitator type.</summary>
    InterviewSaidAllowed,
    InterviewEnded,
    DelegateProposed,
    DelegateAgreed,
    DelegateRefused,

    /// <summary>Questions were put into other words after they had been answered; the leaders who were done stand in place of the answers that were read.</summary>
    Reworded,

    /// <summary>The leaders' corrections of what was read of their answers were read together, and no more are taken.</summary>
    ReadCorrections,

    /// <summary>Leaders were asked by letter to look at what was read of their answers; the number of letters stands in place of the number of answers.</summary>
    AskedCorrections,

    /// <summary>The facilitator kept an own forecast; the number of questions stands in place of the number of answers.</summary>
    ForecastKept,

    /// <summary>The answers of a round were read from a file; their number stands in place of the answers that were read.</summary>
    AnswersImported,

    /// <summary>An import was taken back before the lock, with every answer that it had brought.</summary>
    ImportTakenBack,

    /// <summary>Leaders were added or changed from a list; their number stands in place of the number of answers.</summary>
    LeadersImported,

    /// <summary>The whole program was written to an archive, sealed for another installation.</summary>
    Archived,

    /// <summary>The whole program arrived in an archive of another installation; the lines before this one were written there.</summary>
    Restored,

    /// <summary>The figure of a quarter of a benefit was entered.</summary>
    FigureEntered,

    /// <summary>A figure was corrected; the former one stays.</summary>
    FigureCorrected,

    /// <summary>A leader of the other side confirmed a figure.</summary>
    FigureConfirmed,

    /// <summary>A leader of the other side said that a figure is not so.</summary>
    FigureDisputed,

    /// <summary>The room looked at its principle again and keeps it.</summary>
    PrincipleReviewed,

    /// <summary>The teams were asked; the number of teams stands in place of the number of answers.</summary>
    CascadeOpened,

    /// <summary>The teams are asked no more; the number of teams stands in place of the number of answers.</summary>
    CascadeClosed,

    /// <summary>The answers of the teams were opened for the analysis; their number stands in steps, as anybody may know it.</summary>
    TeamsRead,

    /// <summary>A person said that a question means the same in two versions; the number of the later version stands in place of the number of answers.</summary>
    MeaningConfirmed,

    /// <summary>That was taken back.</summary>
    MeaningTakenBack,

    /// <summary>Rounds were put into the plan of the year; their number stands in place of the number of answers.</summary>
    RoundsPlanned,

    /// <summary>A planned round was moved, skipped, brought back or taken out.</summary>
    PlanChanged,

    /// <summary>The time of a planned round came, and the round was made.</summary>
    RoundMadeByPlan,

    /// <summary>A letter went out by itself that told what falls due.</summary>
    RemindedOfDues,

    /// <summary>Leaders were told by letter that their teams are asked; the number of letters stands in place of the number of answers.</summary>
    ToldOfTeams,

    /// <summary>Texts were opened for a reading that was made before anybody asked for it; who is shown it first looks, in a line of its own.</summary>
    ReadAhead,
}

/// <summary>One line of the audit trail. The database refuses to change or delete one.</summary>
public sealed record AuditEntry(ProgramId Program, RoundId? Round, DateTimeOffset At, AuditAct Act, ViewerRole Role, string Reader, int Answers)
{
    /// <summary>The number given by the database, in the order of writing.</summary>
    public long Id { get; private set; }

    /// <summary>Which line of its program's trail this is, from 1 without a gap.</summary>
    public long Number { get; internal set; }

    /// <summary>
    /// Whom the line is about, under a key: the person finds it, and whoever has the database alone cannot tell who it is. Empty if it is about nobody.
    /// </summary>
    public byte[] About { get; internal set; } = [];

    /// <summary>The leader whom the line is about, until it is written.</summary>
    internal LeaderId? Concerns { get; init; }

    /// <summary>Seals this line together with the seal of the line before, so that no line can be changed, put in or taken out unseen.</summary>
    public byte[] Seal { get; internal set; } = [];
}
