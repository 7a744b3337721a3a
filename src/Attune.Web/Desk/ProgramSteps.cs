using Attune.Domain.Programs;
using Attune.Web.Desk.Demo;

namespace Attune.Web.Desk;

/// <summary>When a facilitator needs a page of a program.</summary>
public enum StepTime
{
    /// <summary>At any time.</summary>
    Program,
    Before,
    Sitting,
    After,
    Rounds,
}

/// <summary>A page of a program as the navigation names it.</summary>
/// <param name="To">The last part of its address; empty for the overview.</param>
/// <param name="Words">What it is called.</param>
/// <param name="Time">When it is needed.</param>
public sealed record ProgramStep(string To, string Words, StepTime Time);

/// <summary>The pages of a program that are of use in its phase, grouped by when they are needed.</summary>
public static class ProgramSteps
{
    /// <summary>The groups that have pages now, in the order of a round.</summary>
    public static IEnumerable<IGrouping<StepTime, ProgramStep>> Of(ProgramDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return All(desk).GroupBy(step => step.Time).OrderBy(group => group.Key);
    }

    private static IEnumerable<ProgramStep> All(ProgramDesk desk) =>
    [
        new("", DeskTexts.NavOverview, StepTime.Program), .. Tour(desk), .. Program(desk), new("people", DeskTexts.NavPeople, StepTime.Program), new("record", DeskTexts.NavRecord, StepTime.Program),
        .. Before(desk), new("beside", DeskTexts.NavBeside, StepTime.Before),
        .. Met(desk) ? Statements(desk) : [],
        .. After(desk), new("due", DeskTexts.NavDue, StepTime.After),
        new("year", DeskTexts.NavYear, StepTime.Rounds), .. Rounds(desk),
    ];

    private static IEnumerable<ProgramStep> Tour(ProgramDesk desk) => desk.Program.Demo == DemoState.Finished && desk.IsLocked ? [new("tour", DemoTexts.BandTour, StepTime.Program)] : [];

    private static IEnumerable<ProgramStep> Program(ProgramDesk desk) => desk.IsPreparing || desk.IsLocked ? [new("set-up", DeskTexts.NavProgram, StepTime.Program)] : [];

    private static IEnumerable<ProgramStep> Before(ProgramDesk desk) => desk switch
    {
        // A first round has no quarter before it, from which answers could be kept.
        { IsPreparing: true } => [.. Asked, .. desk.IsFollowUp ? [Step("quarter", DeskTexts.NavQuarter)] : Array.Empty<ProgramStep>(), .. Promised, Step("start", DeskTexts.NavStart)],
        { IsLocked: true } => [Step("promise", DeskTexts.NavPromise), Step("probe", DeskTexts.NavProbe), Step("invitations", DeskTexts.NavInvitations)],
        _ => [.. Asked, .. Promised, Step("invitations", DeskTexts.NavInvitations), Step("lock", DeskTexts.NavLock)],
    };

    private static ProgramStep[] Asked => [Step("leaders", DeskTexts.NavLeaders), Step("questions", DeskTexts.NavQuestions)];

    private static ProgramStep[] Promised => [Step("forecast", DeskTexts.NavForecast), Step("promise", DeskTexts.NavPromise), Step("schedule", DeskTexts.NavSchedule)];

    private static ProgramStep Step(string to, string words) => new(to, words, StepTime.Before);

    // The last round stays shared while the next is prepared and answered.
    private static bool Met(ProgramDesk desk) => desk.IsLocked || desk.IsFollowUp;

    private static IEnumerable<ProgramStep> Statements(ProgramDesk desk)
        => [new("statements", DeskTexts.NavStatements, StepTime.Sitting), .. desk.IsLocked ? [new("audience", DeskTexts.NavAudience, StepTime.Sitting)] : Array.Empty<ProgramStep>()];

    private static IEnumerable<ProgramStep> After(ProgramDesk desk)
        => !Met(desk) ? [] : [
            new("share", DeskTexts.NavShare, StepTime.After), new("teams", DeskTexts.NavTeams, StepTime.After), new("cascade", DeskTexts.NavCascade, StepTime.After),
            // In a later round earlier commitments are looked at again.
            .. desk.IsFollowUp ? [new("since", DeskTexts.NavSince, StepTime.After)] : Array.Empty<ProgramStep>()];

    private static IEnumerable<ProgramStep> Rounds(ProgramDesk desk)
        => desk.IsFollowUp ? [new("over-time", DeskTexts.NavOverTime, StepTime.Rounds), new("timeline", DeskTexts.NavTimeline, StepTime.Rounds)] : [];
}
