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
            (var topics, 0) => TimelineTexts.HeadingShared(view.Timeline.Shared, topics),
            var (topics, _) => TimelineTexts.HeadingBoth(TimelineTexts.HeadingShared(view.Timeline.Shared, topics), TimelineTexts.HeadingOverdue(overdue)),
        };
    }

    public static string Lede(ProgramTimeline view) => view.Timeline.Rounds.Length > 1 ? TimelineTexts.Lede(view.Timeline.Rounds[0], view.Timeline.Rounds[^1]) : TimelineTexts.LedeOne;
}
