using System.Net;
using System.Text.RegularExpressions;
using Attune.Domain.Rounds;
using Attune.Store.Tests.Providers;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.Importing;

/// <summary>A file of answers at the Desk: sent, looked at, confirmed, taken back.</summary>
public sealed class ImportOverHttpTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_export_of_German_Forms_is_understood_shown_and_read_only_when_it_is_confirmed()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await site.NewProgramAsync();
        var mapping = await site.UploadAsync(program, Exports.GermanForms);

        var page = WebUtility.HtmlDecode(await site.ReadAsync(mapping));
        page.ShouldContain("survey.csv, an export of Microsoft Forms.");
        page.ShouldContain("The first rows: 5 of 6");
        page.ShouldContain("Stock is visible in every warehouse.");
        page.ShouldContain("People of Fachbereich: 3. People of Informatik: 3. Questions: 3. Answers: 18.");
        page.ShouldContain("Two of them answer nothing");
        page.ShouldContain("value=\"Unattributed\" checked", customMessage: "where nobody is sure, the strictest promise is right");
        await using (var db = site.Open()) { (await db.Answers.AnyAsync(Cancel) || await db.Leaders.AnyAsync(Cancel)).ShouldBeFalse("nothing is read before Import"); }

        (await site.ConfirmAsync(mapping)).ShouldLeadTo(program);

        var home = WebUtility.HtmlDecode(await site.ReadAsync(program));
        home.ShouldContain("Six people’s answers are imported");
        home.ShouldContain("The answers were imported from Microsoft Forms on");
        home.ShouldContain("Fachbereich");
        await using var after = site.Open();
        (await after.LeadersByNameAsync()).Select(leader => (leader.Name, leader.Mail, leader.Role)).ShouldContain(("Kari Moe", "kari@nord.example", "Head of logistics"));
        (await after.Answers.CountAsync(Cancel)).ShouldBe(18);
        (await after.Rounds.SingleAsync(Cancel)).ShouldSatisfyAllConditions(round => round.Contract.ShouldBe(Contract.Confidential), round => round.Phase.ShouldBe(RoundPhase.Collecting));
        (await site.SendAsync($"{program}/lock", $"{program}/lock")).ShouldLeadTo(program);
        WebUtility.HtmlDecode(await site.ReadAsync($"{program}/rounds/{(await after.Rounds.SingleAsync(Cancel)).Id}/reading")).ShouldContain("The answers were imported from Microsoft Forms on");
    }

    [Fact]
    public async Task Looking_again_shows_what_a_choice_changes_and_reads_nothing()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await site.NewProgramAsync();
        var mapping = await site.UploadAsync(program, Exports.SurveyMonkey);
        var before = WebUtility.HtmlDecode(await site.ReadAsync(mapping));
        before.ShouldContain("an export of SurveyMonkey");
        before.ShouldContain("Questions: 2. Answers: 12.");

        // The second question is left out, and the rating is read beside the first.
        var look = await site.PostAsync($"{mapping}/look", await site.FormAsync(mapping, ("use-12", "LeftOut"), ("use-13", "Anchor")));
        var page = WebUtility.HtmlDecode(await look.Content.ReadAsStringAsync(Cancel));
        page.ShouldContain("Questions: 1. Answers: 6.");
        await using (var db = site.Open()) { (await db.Answers.AnyAsync(Cancel)).ShouldBeFalse(); }

        (await site.ConfirmAsync(mapping, ("use-12", "LeftOut"), ("use-13", "Anchor"))).ShouldLeadTo(program);
        await using var after = site.Open();
        var asked = (await after.Packs.OrderBy(pack => pack.Version).LastAsync(Cancel)).Questions.ShouldHaveSingleItem();
        (asked.Text, asked.Anchors.Single().Prompt).ShouldBe(("What is this program for?", "How ready are we?"));
    }

    [Fact]
    public async Task A_third_side_is_read_beside_the_two_and_goes_with_the_import()
    {
        const string File = "Name,Side,What is this program for?\nAnna Berg,Business,One set of books for all plants.\nBen Ode,Business,The close takes five days and not nine.\nCarla Ruiz,Business,One order desk that sees the stock.\n"
            + "Emil Hart,IT,A clean core that can be released.\nFay Ames,IT,Fewer interfaces and fewer nights.\nGil Noor,IT,One order desk on one system.\nMara Holt,Integrator,We hand over on the day of go-live.\nOtto Lind,Integrator,One order desk in every plant.";
        await using var site = await Site.WithRuthAsync(databases);
        var program = await site.NewProgramAsync();
        var mapping = await site.UploadAsync(program, File);
        var place = Regex.Match(await site.ReadAsync(mapping), "value=\"Integrator\" /><label for=\"(side-[0-9])\"").Groups[1].Value;
        var look = await site.PostAsync($"{mapping}/look", await site.FormAsync(mapping, (place, "voice")));
        var page = WebUtility.HtmlDecode(await look.Content.ReadAsStringAsync(Cancel));
        page.ShouldContain("People of Business: 3. People of IT: 3. Questions: 1. Answers: 6.");
        page.ShouldContain("Beside the sides, in none of their counts: 2 of Integrator.");

        var home = await site.ConfirmAsync(mapping, (place, "voice"));
        home.ShouldLeadTo(program);
        await using (var db = site.Open())
        {
            (await db.ThirdVoices.SingleAsync(Cancel)).Name.ShouldBe("Integrator");
            (await db.BesideSeats.ToListAsync(Cancel)).ShouldAllBe(seat => seat.Done);
            (await db.BesideAnswers.CountAsync(Cancel)).ShouldBe(2);
            (await db.Answers.CountAsync(Cancel)).ShouldBe(6);
            (await db.Leaders.CountAsync(Cancel)).ShouldBe(6);
        }

        (await site.TakeBackAsync(await site.ReadAsync(program))).ShouldLeadTo(program);
        await using var after = site.Open();
        (await after.ThirdVoices.AnyAsync(Cancel) || await after.BesideSeats.AnyAsync(Cancel) || await after.BesideAnswers.AnyAsync(Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_a_third_side_chose_is_kept_at_its_own_seat_and_asks_nothing_of_the_round()
    {
        const string File = "Name,Side,What is this program for?,How ready are we?,Do you trust the plan?\nAnna Berg,Business,One set of books for all plants.,2,\nBen Ode,Business,The close takes five days and not nine.,3,\nCarla Ruiz,Business,One order desk that sees the stock.,2,\n"
            + "Emil Hart,IT,A clean core that can be released.,5,\nFay Ames,IT,Fewer interfaces and fewer nights.,4,\nGil Noor,IT,One order desk on one system.,4,\nMara Holt,Integrator,We hand over on the day of go-live.,1,2\nOtto Lind,Integrator,One order desk in every plant.,2,1";
        await using var site = await Site.WithRuthAsync(databases);
        var program = await site.NewProgramAsync();
        var mapping = await site.UploadAsync(program, File);
        var place = Regex.Match(await site.ReadAsync(mapping), "value=\"Integrator\" /><label for=\"(side-[0-9])\"").Groups[1].Value;
        (await site.ConfirmAsync(mapping, (place, "voice"), ("use-3", "Anchor"), ("use-4", "Anchor"))).ShouldLeadTo(program);
        await using var db = site.Open();
        var asked = (await db.Packs.OrderBy(pack => pack.Version).LastAsync(Cancel)).Questions.ShouldHaveSingleItem();
        asked.Anchors.ShouldHaveSingleItem().Prompt.ShouldBe("How ready are we?", "what a third voice alone was asked is no question of the round");
        var gate = site.Services.GetRequiredService<Domain.Gates.Gate>();
        var chosen = new List<string>();
        foreach (var seat in await db.BesideSeats.AsNoTracking().ToListAsync(Cancel))
        {
            var own = await gate.OwnBesideAsync(seat, await db.BesideAnswers.AsNoTracking().ToListAsync(Cancel), Cancel);
            chosen.Add(string.Join('+', own.ShouldHaveSingleItem().Content.Anchors.Select(anchor => $"{anchor.Kind} {anchor.Value} {anchor.Item}".Trim()).Order(StringComparer.Ordinal)));
        }

        chosen.Order(StringComparer.Ordinal).ShouldBe(["Rating 1+Rating 2 Do you trust the plan?", "Rating 1 Do you trust the plan?+Rating 2"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_workbook_of_LimeSurvey_is_read_as_its_text_would_be_and_what_was_never_sent_is_left_out()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await site.NewProgramAsync();
        var mapping = (await site.SendFileAsync($"{program}/import", await File.ReadAllBytesAsync(Exports.LimeSurveyPath, Cancel), "results-survey.xlsx")).ShouldLeadTo($"{program}/import/");
        var page = WebUtility.HtmlDecode(await site.ReadAsync(mapping));
        page.ShouldContain("an export of LimeSurvey");
        page.ShouldContain("One row is left out");
        page.ShouldContain("Begun and never sent.");
        (await site.ConfirmAsync(mapping)).ShouldLeadTo(program);
        await using var db = site.Open();
        (await db.Answers.CountAsync(Cancel)).ShouldBe(18);
    }

    [Fact]
    public async Task Pasted_out_of_a_spreadsheet_it_is_the_same()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await site.NewProgramAsync();
        var pasted = "Name\tSide\tWhat is it for?\nAnna\tBusiness\tTo close faster than today\nBen\tBusiness\tTo sell in all countries\nDora\tIT\tTo run one core system\nEmil\tIT\tTo switch off old servers";
        var mapping = (await site.SendAsync($"{program}/import", $"{program}/import", ("pasted", pasted))).ShouldLeadTo($"{program}/import/");
        (await site.ConfirmAsync(mapping)).ShouldLeadTo(program);
        WebUtility.HtmlDecode(await site.ReadAsync(program)).ShouldContain("The answers were imported from a table on");
    }

    [Fact]
    public async Task Every_problem_is_named_by_its_line_and_nothing_is_read_until_it_is_right()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await site.NewProgramAsync();
        var twice = Exports.GermanForms.Replace("petra@nord.example", "AMARA@nord.example", StringComparison.Ordinal);
        var mapping = await site.UploadAsync(program, twice);

        var refused = await site.ConfirmAsync(mapping);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Cancel));
        page.ShouldContain("Nothing was read: one thing is wrong.");
        page.ShouldContain("<b>Line 7:</b>");
        page.ShouldContain("One person stands in the file more than once");
        await using (var db = site.Open()) { (await db.Answers.AnyAsync(Cancel)).ShouldBeFalse(); }

        (await site.ConfirmAsync(mapping, ("later", "true"))).ShouldLeadTo(program);
        await using var after = site.Open();
        (await after.Answers.CountAsync(Cancel)).ShouldBe(15, "of the two rows of one person the later one counts");
    }

    [Fact]
    public async Task Without_a_word_about_the_promise_nothing_is_read()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await site.NewProgramAsync();
        var mapping = await site.UploadAsync(program, Exports.GermanForms);
        foreach (var (missing, says) in new[] { ("told", "Nothing is imported without this."), ("collected", "Say when and where.") })
        {
            var refused = await site.ConfirmAsync(mapping, (missing, ""));
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Cancel)).ShouldContain(says);
        }

        await using var db = site.Open();
        (await db.Answers.AnyAsync(Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task Pressed_twice_it_is_imported_once_and_both_presses_are_told_the_same()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await site.NewProgramAsync();
        var mapping = await site.UploadAsync(program, Exports.GermanForms);
        var press = await site.FormAsync(mapping, ("contract", "Confidential"), ("told", "true"), ("collected", "October"));
        var presses = await Task.WhenAll(site.PostAsync(mapping, press), site.PostAsync(mapping, press));
        foreach (var reply in presses) { reply.ShouldLeadTo(program); }
        (await site.ReadAsync($"{program}/import")).ShouldContain("come from a file already");
        await using var db = site.Open();
        (await db.Answers.CountAsync(Cancel)).ShouldBe(18);
    }

    [Fact]
    public async Task An_import_is_taken_back_after_a_question_and_the_round_is_prepared_as_before()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await site.NewProgramAsync();
        (await site.ConfirmAsync(await site.UploadAsync(program, Exports.GermanForms))).ShouldLeadTo(program);
        (await site.AskAsync(program, $"{program}/import/undo")).StatusCode.ShouldBe(HttpStatusCode.OK, "it is asked first");
        await using (var db = site.Open()) { (await db.Answers.CountAsync(Cancel)).ShouldBe(18, "nothing happened by then"); }

        (await site.TakeBackAsync(await ImportedAsync())).ShouldLeadTo(program);

        var home = await site.ReadAsync(program);
        home.ShouldContain("The import is taken back.");
        home.ShouldContain($"href=\"{program}/import\"");
        (await site.ReadAsync($"{program}/record")).ShouldContain("An import was taken back whole, before the lock");
        await using var after = site.Open();
        (await after.Answers.AnyAsync(Cancel) || await after.Leaders.AnyAsync(Cancel)).ShouldBeFalse();

        async Task<string> ImportedAsync()
        {
            await site.SendAsync(program, $"{program}/import/undo");
            return await (await site.Browser.GetAsync(new Uri((await site.ConfirmAsync(await site.UploadAsync(program, Exports.GermanForms))).ShouldLeadTo(program), UriKind.Relative), Cancel)).Content.ReadAsStringAsync(Cancel);
        }
    }

    [Fact]
    public async Task Cancelled_the_file_is_gone_and_so_it_is_after_an_hour()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2026, 11, 30, 9, 0, 0, TimeSpan.Zero));
        await using var site = await Site.OnClockAsync(databases, Provider.Sqlite, time);
        var program = await site.NewProgramAsync();
        var mapping = await site.UploadAsync(program, Exports.GermanForms);
        (await site.SendAsync(mapping, $"{mapping}/drop")).ShouldLeadTo(program);
        (await site.Browser.GetAsync(new Uri(mapping, UriKind.Relative), Cancel)).ShouldLeadTo($"{program}/import?gone=true");

        var forgotten = await site.UploadAsync(program, Exports.GermanForms);
        time.Advance(TimeSpan.FromMinutes(59));
        await site.ReadAsync(forgotten);
        time.Advance(TimeSpan.FromMinutes(2));
        (await site.Browser.GetAsync(new Uri(forgotten, UriKind.Relative), Cancel)).ShouldLeadTo($"{program}/import?gone=true");
        // With the first look of the timekeeper after the hour its bytes are gone as well.
        time.Advance(TimeSpan.FromMinutes(5));
        await Eventually.ShouldHappenAsync(
            async () =>
            {
                await using var db = site.Open();
                return !await db.Uploads.AnyAsync(Cancel);
            },
            "the forgotten file is still there");
    }

    [Fact]
    public async Task A_round_in_which_leaders_write_takes_no_file()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await site.NewProgramAsync();
        var mapping = await site.UploadAsync(program, Exports.GermanForms);
        var press = await site.FormAsync(mapping, ("contract", "Confidential"), ("told", "true"), ("collected", "October"));
        await site.SendAsync($"{program}/leaders", $"{program}/leaders", ("pasted", "Anna\tBusiness\nBen\tBusiness\nDora\tIT\nEmil\tIT"));
        await site.SendAsync($"{program}/promise", $"{program}/promise", ("Contract", "Confidential"), ("LocksAt", "2099-11-27T17:00"), ("PerSide", "2"), ("InAll", "4"));
        (await site.SendAsync($"{program}/start", $"{program}/start")).ShouldLeadTo(program);

        (await site.PostAsync(mapping, press)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = WebUtility.HtmlDecode(await site.ReadAsync($"{program}/import"));
        page.ShouldContain("This round is open at the leaders’ Seats.");
        page.ShouldNotContain("type=\"file\"");
        await using var db = site.Open();
        (await db.Answers.AnyAsync(Cancel) || await db.Imports.AnyAsync(Cancel)).ShouldBeFalse();
    }
}
