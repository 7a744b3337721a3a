using System.Net;
using Attune.Domain.Rounds;
using Attune.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Attune.Web.Tests.Seat;

public sealed class LinkTests(SeatHost host) : IClassFixture<SeatHost>
{
    [Fact]
    public async Task Looking_at_a_link_as_often_as_a_scanner_likes_neither_signs_in_nor_uses_it_up()
    {
        var round = await host.StartRoundAsync();
        using var scanner = new Phone(host.Address);
        for (var i = 0; i < 3; i++)
        {
            var seen = await scanner.GetAsync($"/i/{round.Tokens[0]}");
            seen.Status.ShouldBe(HttpStatusCode.OK);
            seen.Text.ShouldContain("Ruth Okafor asks for your answers in the program “Meridian”.");
            seen.Reply.Headers.TryGetValues("Set-Cookie", out var cookies);
            (cookies ?? []).ShouldNotContain(cookie => cookie.Contains("seat", StringComparison.Ordinal));
        }

        (await scanner.GetAsync("/seat")).Status.ShouldBe(HttpStatusCode.Forbidden);
        await using (var db = host.Open()) { (await db.Invitations.Where(invitation => invitation.Round == round.Id).ToListAsync(TestContext.Current.CancellationToken)).ShouldAllBe(invitation => invitation.SignedContract == null); }
        using var leader = await round.PhoneAsync(0);
        (await leader.GetAsync("/seat/1")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_link_of_a_letter_to_a_confirmed_address_goes_on_where_the_leader_left_off_on_another_device()
    {
        var round = await host.StartRoundAsync();
        using var phone = await round.PhoneAsync(0);
        await phone.GetAsync("/seat/1");
        await phone.PostAsync("/seat/1", ("text", "One margin for eleven plants."));
        using var desktop = await round.PhoneAsync(0, begin: false);
        var back = await desktop.GetAsync("/seat");
        back.Html.ShouldContain("href=\"/seat/1/forecast\"");
        back.Text.ShouldNotContain("The room sees", Case.Sensitive, "what was read and signed is not put before the leader again");
        back.Html.ShouldContain("/seat/promise");
        (await desktop.GetAsync("/seat/1")).Text.ShouldContain("One margin for eleven plants.");
    }

    [Fact]
    public async Task No_page_of_a_leader_is_kept_or_indexed_and_none_is_worth_a_warning()
    {
        var round = await host.StartRoundAsync();
        using var notes = new Notes { Least = LogLevel.Warning };
        host.Services.GetRequiredService<ILoggerFactory>().AddProvider(notes);
        using var phone = await round.PhoneAsync(0);
        foreach (var path in new[] { $"/i/{round.Tokens[0]}", "/seat", "/seat/1", "/seat/my-data" })
        {
            var seen = await phone.GetAsync(path);
            seen.Status.ShouldBe(HttpStatusCode.OK, path);
            seen.Reply.Headers.CacheControl!.NoStore.ShouldBeTrue(path);
            seen.Reply.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex"], path);
        }

        notes.Lines.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("no-token")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_link_that_opens_nothing_says_what_to_do(string token)
    {
        using var stranger = new Phone(host.Address);
        var seen = await stranger.GetAsync($"/i/{token}");
        seen.Status.ShouldBe(HttpStatusCode.NotFound);
        seen.Text.ShouldContain("ask the person who invited you");
    }

    [Theory]
    [InlineData(".")]
    [InlineData(",")]
    [InlineData(")")]
    [InlineData(").")]
    [InlineData(">")]
    [InlineData("%3E")]
    [InlineData("&gt;")]
    [InlineData("%22")]
    [InlineData("*")]
    [InlineData("_")]
    [InlineData("%20")]
    [InlineData("%C2%A0")]
    [InlineData("%E2%80%8B")]
    [InlineData("%E2%80%9D.")]
    [InlineData("?to=outcome).", "?to=outcome")]
    public async Task A_link_opens_with_the_marks_that_a_mail_program_leaves_around_it(string marks, string kept = "")
    {
        var round = await host.StartRoundAsync();
        using var leader = new Phone(host.Address);
        var link = (await leader.GetAsync($"/i/{round.Tokens[0]}{marks}")).To;
        link.ShouldBe($"/i/{round.Tokens[0]}{kept}");
        (await leader.GetAsync(link)).Status.ShouldBe(HttpStatusCode.OK);
        (await leader.PostAsync(link)).To.ShouldStartWith("/seat");
    }

    [Theory]
    [InlineData("/i/%3Cabc%3E", "/i/abc")]
    [InlineData("/s/abc.", "/s/abc")]
    [InlineData("/join/abc,", "/join/abc")]
    [InlineData("/screen/abc)", "/screen/abc")]
    [InlineData("/new-password/7f1c2a52-6f5c-4b7e-9a53-0c1d6a3f2b11?token=CfDJ8.", "/new-password/7f1c2a52-6f5c-4b7e-9a53-0c1d6a3f2b11?token=CfDJ8")]
    [InlineData("/i/abc", null)]
    [InlineData("/i/abc?to=outcome", null)]
    [InlineData("/join/abc/take-part.", null)]
    [InlineData("/programs/abc.", null)]
    [InlineData("/i/...", null)]
    public void Every_kind_of_link_is_cleaned_and_nothing_else(string address, string? link)
    {
        var parts = address.Split('?', 2);
        LinkMarks.Clean(Uri.UnescapeDataString(parts[0]), parts.Length > 1 ? $"?{parts[1]}" : "").ShouldBe(link);
    }

    [Fact]
    public async Task A_link_whose_place_was_erased_opens_nothing()
    {
        var round = await host.StartRoundAsync();
        await using (var db = host.Open()) { await db.Links.Where(link => link.Round == round.Id).ExecuteDeleteAsync(TestContext.Current.CancellationToken); }
        using var leader = new Phone(host.Address);
        (await leader.GetAsync($"/i/{round.Tokens[0]}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(Contract.Confidential, "by side and without a name", "Someone who knows you may guess your words")]
    [InlineData(Contract.Attributed, "with your name, after the lock", "Your name stands beside what you write")]
    [InlineData(Contract.Unattributed, "How many on each side have answered, not who", "You are four on your side")]
    public async Task The_promise_says_what_the_gate_keeps(Contract contract, string facilitator, string warning)
    {
        var round = await host.StartRoundAsync(contract);
        using var leader = await round.PhoneAsync(0, begin: false);
        var promise = await leader.GetAsync("/seat");
        promise.Text.ShouldContain("Eight leaders answer the same six questions, each alone.");
        promise.Text.ShouldContain(facilitator);
        promise.Text.ShouldContain(warning);
        promise.Text.ShouldContain("Nothing you write. Every look at a raw text is recorded");
        (await leader.GetAsync("/seat/promise")).Text.ShouldContain("Nobody, so far.");
    }

    [Fact]
    public async Task No_question_is_shown_before_the_promise_is_signed()
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0, begin: false);
        (await leader.GetAsync("/seat/1")).To.ShouldBe("/seat");
        await leader.GetAsync("/seat");
        (await leader.PostAsync("/seat/begin", ("contract", "Attributed"))).To.ShouldBe("/seat", "another contract was on the page");
        await leader.GetAsync("/seat");
        (await leader.PostAsync("/seat/begin", ("contract", "Confidential"))).To.ShouldBe("/seat/1");
    }
}

public sealed class TooManyFormsTests(PatientHost host) : IClassFixture<PatientHost>
{
    [Fact]
    public async Task Guessing_at_links_is_slowed_down()
    {
        using var stranger = new Phone(host.Address);
        await stranger.GetAsync("/i/guess");
        for (var i = 0; i < 10; i++) { (await stranger.PostAsync("/i/guess", stranger.Page, true)).Status.ShouldNotBe(HttpStatusCode.TooManyRequests); }
        (await stranger.PostAsync("/i/guess")).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }
}

public sealed class TooManyCodesTests(PatientHost host) : IClassFixture<PatientHost>
{
    [Fact]
    public async Task Guessing_at_codes_is_slowed_down()
    {
        using var stranger = new Phone(host.Address);
        await stranger.GetAsync("/open");
        for (var i = 0; i < 10; i++) { (await stranger.PostAsync("/open", stranger.Page, true, ("code", "22222-22222"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity); }
        (await stranger.PostAsync("/open", ("code", "22222-22222"))).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }
}
