using Attune.Domain.Years;
using Attune.Web.Hosting;

namespace Attune.Web.Desk.Planning;

/// <summary>Says of a planned round what it will do, or why it waits.</summary>
internal static class PlanWords
{
    /// <summary>What it does by itself, in a sentence.</summary>
    public static string Does(PlannedRound planned)
    {
        ArgumentNullException.ThrowIfNull(planned);
        return string.Join(' ', new[]
        {
            planned.Invites ? PlanningTexts.DoesInvite : PlanningTexts.DoesOpen,
            (planned.FirstReminder, planned.LastReminder) switch
            {
                (null, _) => PlanningTexts.DoesNotRemind,
                ({ } first, null) => PlanningTexts.DoesRemindOnce(first),
                ({ } first, { } last) => PlanningTexts.DoesRemind(first, last),
            },
        });
    }

    public static string State(PlannedRound planned, Clock clock)
    {
        ArgumentNullException.ThrowIfNull(planned);
        return planned switch
        {
            { State: PlanState.Planned, Trouble: not PlanTrouble.None } => PlanningTexts.StateWaits,
            { State: PlanState.Planned } when planned.OpensAt <= clock.Now => PlanningTexts.StateNow,
            _ => PlanningTexts.PlanState(planned.State),
        };
    }
}
