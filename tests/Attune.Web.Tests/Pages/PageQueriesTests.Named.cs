namespace Attune.Web.Tests.Pages;

public sealed partial class PageQueriesTests
{
    /// <summary>Tables that a page may read whole, because all of it is what the page shows or it stays small.</summary>
    internal static readonly Dictionary<string, string> Whole = new()
    {
        ["AspNetUsers"] = "the accounts of an installation, all of which the administrator sees",
        ["programs"] = "counted by facilitator on the administrator's page of accounts, along the index of facilitators",
        ["security_events"] = "the newest lines of the log of an installation, read backward by their key",
    };

    /// <summary>
    /// Pages that ask more often than the others may, with the most they ask; the list only becomes shorter. They show several things that are each read in one way: documents of two
    /// rounds, a desk beside a sitting, letters beside answers.
    /// </summary>
    private static readonly Dictionary<string, int> StillMore = new()
    {
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/deck/room"] = 15,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/deck/sponsor"] = 14,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/deck/team"] = 9,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/live/fragment"] = 9,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/report/room"] = 10,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/report/sponsor"] = 13,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/report/sponsor/record"] = 9,
        ["/programs/{program:guid}/share/"] = 9,
        ["/programs/{program:guid}/share/record"] = 8,
        ["/programs/{program:guid}/share/sponsor"] = 8,
        ["/programs/{program:guid}/share/sponsor/record"] = 8,
        ["/programs/{program:guid}/timeline/"] = 9,
        ["/seat/outcome"] = 7,
        ["/sponsor/timeline"] = 7,
    };
}
