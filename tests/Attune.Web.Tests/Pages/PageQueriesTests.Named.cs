namespace Attune.Web.Tests.Pages;

public sealed partial class PageQueriesTests
{
    /// <summary>Tables that a page may read whole, because all of it is what the page shows or it stays small.</summary>
    private static readonly Dictionary<string, string> Whole = new()
    {
        ["AspNetUsers"] = "the accounts of an installation, all of which the administrator sees",
        ["programs"] = "counted by facilitator on the administrator's page of accounts, along the index of facilitators",
        ["security_events"] = "the newest lines of the log of an installation, read backward by their key",
    };

    /// <summary>
    /// Pages that ask more often than the others may, with the most they ask; the list only becomes shorter. All of them show a reading, and most of what they ask is whether the kept reading
    /// still stands: seven times for each look at a round that follows another.
    /// </summary>
    private static readonly Dictionary<string, int> StillMore = new()
    {
        ["/beside/gap"] = 8,
        ["/programs/{program:guid}/cascade/"] = 7,
        ["/programs/{program:guid}/over-time/"] = 29,
        ["/programs/{program:guid}/ownership"] = 27,
        ["/programs/{program:guid}/rounds/{round:guid}/ownership"] = 11,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/ask-authors"] = 9,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/deck/room"] = 88,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/deck/sponsor"] = 57,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/deck/team"] = 44,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/drive"] = 25,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/live/fragment"] = 33,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/live/state"] = 17,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/pack"] = 25,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/prepare"] = 35,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/reopened"] = 25,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/report/room"] = 42,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/report/sponsor"] = 53,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/report/sponsor/record"] = 44,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/run"] = 25,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/screen"] = 18,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/slides"] = 17,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/slides/look"] = 17,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/topics/{topic}"] = 7,
        ["/programs/{program:guid}/rounds/{round:guid}/statements"] = 8,
        ["/programs/{program:guid}/share/"] = 30,
        ["/programs/{program:guid}/share/data.csv.zip"] = 21,
        ["/programs/{program:guid}/share/data.json"] = 21,
        ["/programs/{program:guid}/share/data.xlsx"] = 21,
        ["/programs/{program:guid}/share/record"] = 29,
        ["/programs/{program:guid}/share/record.json"] = 21,
        ["/programs/{program:guid}/share/sponsor"] = 29,
        ["/programs/{program:guid}/share/sponsor/data.csv.zip"] = 21,
        ["/programs/{program:guid}/share/sponsor/data.json"] = 21,
        ["/programs/{program:guid}/share/sponsor/data.xlsx"] = 21,
        ["/programs/{program:guid}/share/sponsor/record"] = 29,
        ["/programs/{program:guid}/statements"] = 27,
        ["/programs/{program:guid}/timeline/"] = 32,
        ["/seat/changed"] = 8,
        ["/seat/my-data/file"] = 7,
        ["/seat/outcome"] = 12,
        ["/seat/place"] = 7,
        ["/sponsor/timeline"] = 8,
    };
}
