namespace Attune.Architecture.Tests;

/// <summary>A time that somebody has to keep names its zone, and stands on the reader's own clock as well.</summary>
public class TimesToKeepTests
{
    /// <summary>Pages that name a zone and have no clock of the reader beside it, each with its reason.</summary>
    private static readonly string[] WithoutOwnClock =
    [
        // What was done, which nobody keeps.
        "Desk/Packs/LibraryPage.razor", "Desk/Packs/ProgramPacksPage.razor", "Desk/Locking/LockedPage.razor", "Seat/Corrections/CorrectionsPage.razor", "Seat/Answering/AnswersPage.razor",
        // Paper has no clock.
        "Desk/Cascading/SheetsPage.razor",
        // A line that leads to the page on which the time is set, and shown on both clocks.
        "Desk/Setup/PreparingPage.razor",
    ];

    [Fact]
    public void Every_page_that_names_a_zone_shows_the_readers_own_clock_or_says_here_why_not()
    {
        var web = Path.Combine(Repository.Root, "src", "Attune.Web");
        var without = from file in Directory.EnumerateFiles(web, "*.razor", SearchOption.AllDirectories)
                      let page = Path.GetRelativePath(web, file).Replace('\\', '/')
                      where !page.StartsWith("obj/", StringComparison.Ordinal)
                      let text = File.ReadAllText(file)
                      where text.Contains("Clock.Keep(", StringComparison.Ordinal) && !text.Contains("<OwnTime ", StringComparison.Ordinal)
                      select page;
        without.ShouldBe(WithoutOwnClock, ignoreOrder: true);
    }
}
