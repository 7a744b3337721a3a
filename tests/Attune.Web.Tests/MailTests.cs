using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Attune.Domain.Leaders;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Store;
using Attune.Store.Model;
using Attune.Store.Rooms;
using Attune.Store.Tests.Providers;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests;

public sealed partial class MailTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_letter_is_read_before_it_is_sent_and_carries_the_link_and_no_question(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var program = await StartedAsync(site);
        var preview = WebUtility.HtmlDecode(await site.ReadAsync($"{program}/mail"));
        preview.ShouldContain("Meridian: your answers, before");
        preview.ShouldContain("Eight letters to send");
        (await InvitationsAsync(site)).ShouldBeEmpty();

        (await site.SendAsync($"{program}/mail", $"{program}/mail")).ShouldLeadTo($"{program}/invitations");

        (await InvitationsAsync(site)).ShouldAllBe(invitation => invitation.MailedAt != null && invitation.MailProblem == "");
        var letters = await site.OutboxAsync();
        letters.Length.ShouldBe(8);
        foreach (var letter in letters)
        {
            letter.TextBody!.ShouldContain("Ruth Okafor asks you");
            var link = Link().Match(letter.TextBody!).Value;
            letter.HtmlBody!.ShouldContain(link);
            foreach (var question in StarterPack.Questions) { letter.ToString().ShouldNotContain(question.Text); }
            (await site.ReadAsync(new Uri(link).AbsolutePath)).ShouldContain("<form");
        }

        letters.Select(letter => Link().Match(letter.TextBody!).Value).ShouldBeUnique();
        (await site.ReadAsync($"{program}/invitations")).ShouldContain("Emailed on");
    }

    [Fact]
    public async Task Letters_in_the_outbox_are_for_their_owner_alone_and_go_with_the_leader_and_with_the_program()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await StartedAsync(site);
        await site.SendAsync($"{program}/mail", $"{program}/mail");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path.Combine(site.Folder, "outbox")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        await using var db = site.Open();
        var leader = (await db.LeadersByNameAsync())[0];
        (await site.SendAsync($"{program}/record", $"{program}/record/leader", ("leader", $"{leader.Id}"))).ShouldLeadTo($"{program}/record");
        var left = await site.OutboxAsync();
        left.Length.ShouldBe(7);
        left.ShouldAllBe(letter => !letter.To.ToString().Contains(leader.Mail));

        (await site.SendAsync($"{program}/record", $"{program}/record/program", ("name", "Meridian"))).ShouldLeadTo("/programs");
        (await site.OutboxAsync()).ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Letters_to_a_place_its_author_erased_go_with_it_and_nobody_elses(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var program = await StartedAsync(site);
        await site.SendAsync($"{program}/mail", $"{program}/mail");
        var letters = await site.OutboxAsync();
        var mine = letters[0];
        site.OpenAnotherBrowser();
        var link = new Uri(Link().Match(mine.TextBody!).Value).AbsolutePath;
        (await site.SendAsync(link, link)).ShouldLeadTo("/seat");

        (await site.SendAsync("/seat/my-data", "/seat/erase")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var left = await site.OutboxAsync();
        left.Length.ShouldBe(7);
        left.ShouldAllBe(letter => letter.To.ToString() != mine.To.ToString());
    }

    [Fact]
    public async Task What_another_node_erased_leaves_no_letter_here()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await StartedAsync(site);
        await site.SendAsync($"{program}/mail", $"{program}/mail");
        await using var db = site.Open();
        var round = await db.Rounds.SingleAsync(Cancel);
        await db.Links.OrderBy(invitationLink => invitationLink.TokenHash).Take(3).ExecuteDeleteAsync(Cancel);

        await site.Services.GetRequiredService<IRoomBus>().PublishAsync(RoomHint.Erased(round.Id), Cancel);

        await Eventually.ShouldHappenAsync(async () => (await site.OutboxAsync()).Length == 5, "The letters of those who are gone stay in the outbox.");
    }

    [Fact]
    public async Task An_address_the_server_refuses_is_named_with_its_reason_and_can_be_tried_again()
    {
        await using var server = new SmallMailServer();
        server.Refuse("deepak@example.org");
        await using var site = await Site.WithRuthAsync(databases, Provider.Sqlite, Smtp(server.Port));
        var program = await StartedAsync(site);

        await site.SendAsync($"{program}/mail", $"{program}/mail");

        server.Letters.Count.ShouldBe(7);
        var page = WebUtility.HtmlDecode(await site.ReadAsync($"{program}/invitations"));
        page.ShouldContain("One letter was not sent");
        page.ShouldContain("No such mailbox here");
        server.TakeAgain("deepak@example.org");
        WebUtility.HtmlDecode(await site.ReadAsync($"{program}/mail")).ShouldContain("One letter to send");

        await site.SendAsync($"{program}/mail", $"{program}/mail");

        server.Letters.Count.ShouldBe(8);
        (await site.ReadAsync($"{program}/invitations")).ShouldNotContain("not sent");
    }

    [Fact]
    public async Task A_server_that_is_away_loses_nothing_and_counts_no_reminder()
    {
        // A port that is taken but not listened to, so that no server of another test gets it meanwhile.
        using var nobody = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        nobody.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        await using var site = await Site.WithRuthAsync(databases, Provider.Sqlite, Smtp(((IPEndPoint)nobody.LocalEndPoint!).Port));
        var program = await StartedAsync(site);

        await site.SendAsync($"{program}/mail", $"{program}/mail");

        (await InvitationsAsync(site)).ShouldAllBe(invitation => invitation.MailProblem.Contains("cannot be reached"));
        await site.SendAsync($"{program}/mail/reminder", $"{program}/mail/reminder");
        (await InvitationsAsync(site)).ShouldAllBe(invitation => invitation.Reminders == 0);
    }

    [Theory, OnBothDatabases]
    public async Task Authors_who_have_not_decided_on_their_sentences_are_asked_once(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var program = await StartedAsync(site);
        var tokens = await RoundOverHttpTests.LinksAsync(site, program);
        await RoundOverHttpTests.AnswerAsync(site, tokens);
        await site.SendAsync($"{program}/lock", $"{program}/lock");
        var prepare = SittingPath().Match(await site.ReadAsync(program)).Value + "/prepare";
        WebUtility.HtmlDecode(await site.ReadAsync(prepare)).ShouldContain("Eight authors have sentences left to decide on");
        var ruth = site.Browser;
        site.OpenAnotherBrowser();
        await site.SendAsync($"/i/{tokens[0]}", "");
        (await site.ReadAsync("/seat")).ShouldContain("Decide what may be quoted");
        WebUtility.HtmlDecode(await site.ReadAsync("/seat/quotes")).ShouldContain("sentences are left to decide on");
        // One sentence is released as it is and the rest stays private, which is a decision as well.
        (await site.SendAsync("/seat/quotes", "/seat/quotes", ("choice-0", "Verbatim"), ("rest", "Private"))).ShouldLeadTo("/seat/quotes");
        var decided = await site.ReadAsync("/seat/quotes");
        decided.ShouldContain("You have decided on all of them.");
        decided.ShouldNotContain("Not decided yet");
        site.Use(ruth);

        var page = WebUtility.HtmlDecode(await site.ReadAsync(prepare));
        page.ShouldContain("Seven authors have sentences left to decide on");
        var ask = prepare.Replace("/prepare", "/ask-authors", StringComparison.Ordinal);
        page.ShouldContain($"href=\"{ask}\"");
        var (decider, others) = await AuthorsAsync(site, tokens[0]);
        var preview = WebUtility.HtmlDecode(await site.ReadAsync(ask));
        preview.ShouldContain("Seven letters to send");
        preview.ShouldContain("Meridian: which of your words may be quoted?");
        preview.ShouldContain("(the reader’s own link)");
        preview.ShouldNotContain("/i/");
        preview.ShouldNotContain(decider.Mail);
        foreach (var other in others) { WebUtility.HtmlDecode(await site.ReadAsync($"{ask}?of={other.Id}")).ShouldContain($"<p>{other.Name},</p>"); }
        (await site.OutboxAsync()).ShouldBeEmpty("it was only read");
        (await site.SendAsync(ask, ask)).ShouldLeadTo(prepare);

        var letters = await site.OutboxAsync();
        letters.Length.ShouldBe(7);
        letters.ShouldAllBe(letter => letter.Subject == "Meridian: which of your words may be quoted?");
        // The letter that was shown is the one that was sent, except for the link.
        letters.Select(letter => Link().Replace(letter.TextBody!.ReplaceLineEndings("\n"), "")).Order(StringComparer.Ordinal)
            .ShouldBe(others.Select(other => WrittenTo(other.Name)).Order(StringComparer.Ordinal));
        foreach (var letter in letters) { (await site.ReadAsync(new Uri(Link().Match(letter.TextBody!).Value).AbsolutePath)).ShouldContain("<form"); }
        await using (var db = site.Open())
        {
            var asked = await db.Audit.SingleAsync(entry => entry.Act == AuditAct.AskedAuthors, Cancel);
            asked.Answers.ShouldBe(7);
        }

        var after = WebUtility.HtmlDecode(await site.ReadAsync(prepare));
        after.ShouldContain("Asked by mail on");
        after.ShouldNotContain("ask-authors");
        (await site.Browser.GetAsync(new Uri(ask, UriKind.Relative), Cancel)).ShouldLeadTo(prepare);
        var token = Site.TokenOf(after);
        var again = await site.PostAsync(ask, (Site.TokenField, token));
        again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.OutboxAsync()).Length.ShouldBe(7);
    }

    [Theory, OnBothDatabases]
    public async Task Reminders_go_to_those_missing_and_twice_at_most(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var program = await StartedAsync(site);
        await site.SendAsync($"{program}/mail", $"{program}/mail");
        await using (var db = site.Open())
        {
            var done = await db.Invitations.FirstAsync(Cancel);
            done.Finish();
            await db.SaveChangesAsync(Cancel);
        }

        for (var time = 0; time < 2; time++) { (await site.SendAsync($"{program}/mail/reminder", $"{program}/mail/reminder")).ShouldLeadTo($"{program}/invitations"); }

        (await site.OutboxAsync()).Count(letter => letter.Subject!.Contains("still missing", StringComparison.Ordinal)).ShouldBe(14);
        (await site.ReadAsync($"{program}/mail/reminder")).ShouldNotContain($"action=\"{program}/mail/reminder\"");
        (await site.ReadAsync(program)).ShouldContain("Everyone missing has been reminded twice");
    }

    [Fact]
    public async Task The_outbox_shows_the_letters_of_own_programs_only_and_a_machine_with_a_server_has_none()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await StartedAsync(site);
        await site.SendAsync($"{program}/mail", $"{program}/mail");
        (await site.ReadAsync("/outbox")).ShouldContain("Eight letters in the outbox");
        var letter = LetterPath().Match(await site.ReadAsync("/outbox")).Value;
        (await site.ReadAsync(letter)).ShouldNotContain("/i/");
        await using (var db = site.Open()) { await db.Programs.ExecuteUpdateAsync(change => change.SetProperty(candidate => candidate.Facilitator, Guid.NewGuid()), Cancel); }

        (await site.ReadAsync("/outbox")).ShouldContain("The outbox is empty");
        (await site.Browser.GetAsync(new Uri(letter, UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await using var server = new SmallMailServer();
        await using var mailing = await Site.WithRuthAsync(databases, Provider.Sqlite, Smtp(server.Port));
        (await mailing.Browser.GetAsync(new Uri("/outbox", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    internal static (string, string)[] Smtp(int port) =>
    [
        ("Attune:Mail:Host", "127.0.0.1"), ("Attune:Mail:Port", port.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Attune:Mail:Security", "None"), ("Attune:Mail:From", "attune@example.org"), ("Attune:Mail:TimeoutSeconds", "60"),
    ];

    /// <summary>Starts a round with the invented leaders, whose addresses are made of their first names.</summary>
    private static async Task<string> StartedAsync(Site site)
    {
        var program = await RoundOverHttpTests.PrepareAsync(site, "Business", "IT");
        await using (var db = site.Open())
        {
            foreach (var leader in await db.Leaders.ToListAsync(Cancel))
            {
                leader.Correct(leader.Entry with { Mail = $"{leader.Name.Split(' ')[0].ToLowerInvariant()}@example.org" }, RoundPhase.Preparing, []).ShouldBeEmpty();
            }

            await db.SaveChangesAsync(Cancel);
        }

        (await site.SendAsync($"{program}/start", $"{program}/start")).ShouldLeadTo($"{program}/invitations");
        return program;
    }

    private static async Task<List<Domain.Rounds.Invitation>> InvitationsAsync(Site site)
    {
        await using var db = site.Open();
        return await db.Invitations.ToListAsync(Cancel);
    }

    /// <summary>The author whose link it is, and the other authors.</summary>
    private static async Task<(Leader Of, Leader[] Others)> AuthorsAsync(Site site, string token)
    {
        await using var db = site.Open();
        var admitted = (await db.AdmitAsync(token, DateTimeOffset.UtcNow, Cancel))!.Leader;
        var all = await db.Leaders.AsNoTracking().ToListAsync(Cancel);
        return (all.Single(leader => leader.Id == admitted), [.. all.Where(leader => leader.Id != admitted)]);
    }

    private static string WrittenTo(string name) => $"""
        {name},

        Your answers to Meridian are locked. Ruth Okafor is preparing the sitting and asks you to decide, sentence by sentence, what the room may see: word for word, in other words, or nothing.

        Your personal link:


        Under the link, choose “Decide what may be quoted”. What you leave open is handled as the promise says. You can change it at any time. You are asked only once.

        Ruth Okafor

        -- 
        Sent by Attune on localhost for Ruth Okafor, in the program Meridian. Opening the link changes nothing.

        """.ReplaceLineEndings("\n");

    [GeneratedRegex("/programs/[0-9a-f-]{36}/rounds/[0-9a-f-]{36}/sitting")]
    private static partial Regex SittingPath();

    [GeneratedRegex("http://localhost/i/[A-Za-z0-9_-]{43}")]
    private static partial Regex Link();

    [GeneratedRegex("/outbox/[0-9a-f-]{36}")]
    private static partial Regex LetterPath();
}
