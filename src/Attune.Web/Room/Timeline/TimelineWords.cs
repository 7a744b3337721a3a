using Attune.Web.Components;

namespace Attune.Web.Room.Timeline;

/// <summary>The timeline in one sentence, and what stands under it.</summary>
internal static class TimelineWords
{
    public static string Heading(ProgramTimeline view)
    {
        var overdue = view.Record.Benefits.Count(benefit => benefit.IsOverdue);
        return (view.Timeline.Topics.Length, overdue) switch
        {
            (0, 0) => TimelineTexts.HeadingNothing,
            (0, _) => TimelineTexts.HeadingOverdue(overdue),
            (_, 0) => Shared(view),
            _ => TimelineTexts.HeadingBoth(Shared(view), TimelineTexts.HeadingOverdue(overdue)),
        };
    }

    private static string Shared(ProgramTimeline view) => TimelineTexts.HeadingShared(Numbers.StartWord(view.Timeline.Shared), Numbers.Word(view.Timeline.Topics.Length));

    public static string Lede(ProgramTimeline view) => view.Timeline.Rounds.Length > 1 ? TimelineTexts.Lede(view.Timeline.Rounds[0], view.Timeline.Rounds[^1]) : TimelineTexts.LedeOne;
}
