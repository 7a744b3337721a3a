namespace Attune.Web.Tests.Sittings;

/// <summary>Words that are spelled wrong, in the list of merges at the Desk: seen, taken back, and nobody's hand is shown.</summary>
public sealed class MisspelledWordsTests(RoomHost host) : IClassFixture<RoomHost>
{
    private const string Keep = "/words/apart";

    [Fact]
    public async Task A_slip_is_seen_as_the_word_that_was_meant_and_kept_as_written_in_one_press_that_can_be_undone()
    {
        using var program = new RealProgram(host, RealProgram.Texts(Path.Combine(AppContext.BaseDirectory, "Fixtures", "ferry", "answers.csv")));
        var sitting = await program.MakeAsync();

        var page = await program.Ruth.GetAsync($"{sitting}/prepare");
        page.Text.ShouldContain("A slip was read as “immediately”");
        ListOf(page.Html).ShouldNotContain("imediately", Case.Sensitive, "one person wrote it so");

        (await program.Ruth.PostAsync($"{sitting}{Keep}", ("place", "0"), ("meant", "something else"))).To.ShouldBe($"{sitting}/prepare");
        (await program.Ruth.GetAsync($"{sitting}/prepare")).Text.ShouldContain("A slip was read as “immediately”", Case.Sensitive, "the list had changed");

        (await program.Ruth.PostAsync($"{sitting}{Keep}", ("place", PlaceOf(page.Html)), ("meant", "immediately"))).To.ShouldBe($"{sitting}/prepare");
        page = await program.Ruth.GetAsync($"{sitting}/prepare");
        page.Text.ShouldNotContain("A slip was read as “immediately”");
        page.Text.ShouldContain("A word that was read as another stays as it was written");
        ListOf(page.Html).ShouldNotContain("imediately");

        (await program.Ruth.PostAsync($"{sitting}/words/undo", ("place", "0"))).To.ShouldBe($"{sitting}/prepare");
        (await program.Ruth.GetAsync($"{sitting}/prepare")).Text.ShouldContain("A slip was read as “immediately”");
    }

    // The sentences beside the list are the facilitator's to read.
    private static string ListOf(string html) => html[html.IndexOf("Words that count as one", StringComparison.Ordinal)..html.IndexOf("Merge the words", StringComparison.Ordinal)];

    private static string PlaceOf(string html)
        => System.Text.RegularExpressions.Regex.Match(html, "name=\"place\" value=\"(\\d+)\" ?/?><input type=\"hidden\" name=\"meant\" value=\"immediately\"").Groups[1].Value;
}
