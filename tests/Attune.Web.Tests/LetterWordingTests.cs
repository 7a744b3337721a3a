using System.Net;
using System.Text.RegularExpressions;
using Attune.Domain.Letters;
using Attune.Domain.Rounds;
using Attune.Store.Tests.Providers;
using Attune.Web.Mail;
using Attune.Web.Tests.Rounds;

namespace Attune.Web.Tests;

/// <summary>A facilitator words the letters; what is looked at before is what each reader gets.</summary>
public sealed partial class LetterWordingTests(Databases databases)
{
    private const string OwnLink = "(the reader’s own link)";

    private static readonly (string, string)[] Own =
    [
        ("Subject", "{program} needs you, {name}"),
        ("Greeting", "Dear {name}!"),
        ("Paragraph", "Our sponsor asks for your view of {program}.\r\n{questions} questions until {locks} & no more.\r\n\r\nYours, {facilitator}"),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Each_reader_gets_the_letter_that_was_looked_at(Provider provider)
    {
        await using var program = await TimedProgram.WithoutClockAsync(databases, provider);
        var page = $"{program.Path}/letters/invitation";
        (await program.Site.SendAsync(page, page, Own)).ShouldLeadTo(page);
        (await program.Site.ReadAsync($"{program.Path}/letters")).ShouldContain("Your words");
        await program.StartAsync();

        await program.InviteAsync();

        var letters = await program.Site.OutboxAsync();
        letters.Length.ShouldBe(8);
        await using var db = program.Site.Open();
        foreach (var leader in await db.Leaders.ToListAsync(Cancel))
        {
            var letter = letters.Single(candidate => candidate.To.Mailboxes.Single().Address == leader.Mail);
            letter.Subject.ShouldBe($"Meridian needs you, {leader.Name}");
            var seen = await program.Site.ReadAsync($"{page}?of={leader.Id}");
            TextOf(seen).ShouldBe(Link().Replace(letter.TextBody!.ReplaceLineEndings("\n"), OwnLink).Trim());
            Paragraphs(Preview().Match(seen).Value).ShouldBe(Paragraphs(LinkOfHtml().Replace(letter.HtmlBody!, $"Open your page<br>{OwnLink}")));
            seen.ShouldNotContain("/i/");
        }

        letters[0].TextBody!.ReplaceLineEndings("\n").ShouldContain($"\n\nOur sponsor asks for your view of Meridian.\n\nsix questions until {program.Locks} & no more.\n\nYours, Ruth Okafor\n\nThe answers lock on");
    }

    [Fact]
    public async Task A_letter_is_looked_at_with_words_that_are_not_kept_yet()
    {
        await using var program = await TimedProgram.WithoutClockAsync(databases, Provider.Sqlite);
        var page = $"{program.Path}/letters/reminder";
        using var looked = await program.Site.SendAsync(page, page, [.. Own, ("look", "true")]);
        looked.StatusCode.ShouldBe(HttpStatusCode.OK);
        var seen = WebUtility.HtmlDecode(await looked.Content.ReadAsStringAsync(Cancel));
        seen.ShouldContain("Our sponsor asks for your view of Meridian.");
        seen.ShouldContain("These words are not kept yet.");
        await using var db = program.Site.Open();
        (await db.LetterTexts.AnyAsync(Cancel)).ShouldBeFalse();
    }

    [Theory, OnBothDatabases]
    public async Task Words_are_kept_for_one_program_and_one_letter_copied_with_it_and_go_back_to_those_of_the_product(Provider provider)
    {
        await using var program = await TimedProgram.WithoutClockAsync(databases, provider);
        var page = $"{program.Path}/letters/outcome";
        (await program.Site.SendAsync(page, page, ("Subject", "{program}, round {round}"), ("Greeting", "{name},"), ("Paragraph", "It is done."))).ShouldLeadTo(page);
        (await program.Site.ReadAsync($"{program.Path}/letters/invitation")).ShouldNotContain("It is done.");
        var clone = (await program.Site.SendAsync($"{program.Path}/set-up", $"{program.Path}/clone", ("name", "Meridian South"))).ShouldLeadTo("/programs/");
        WebUtility.HtmlDecode(await program.Site.ReadAsync($"{clone}/letters/outcome")).ShouldContain("Meridian South, round 1");
        (await program.Site.SendAsync(page, page, ("Subject", "{program}"), ("Greeting", "{name},"), ("Paragraph", "It is done again."))).ShouldLeadTo(page);

        (await program.Site.SendAsync(page, $"{page}/reset")).ShouldLeadTo(page);

        var back = WebUtility.HtmlDecode(await program.Site.ReadAsync(page));
        back.ShouldContain("Meridian: what you said, what the room decided, what you own");
        back.ShouldNotContain($"{page}/reset");
        (await program.Site.ReadAsync($"{clone}/letters/outcome")).ShouldContain("It is done.");
        (await program.Site.SendAsync($"{program.Path}/record", $"{program.Path}/record/program", ("name", "Meridian"))).ShouldLeadTo("/programs");
        await using var db = program.Site.Open();
        (await db.LetterTexts.CountAsync(Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task What_cannot_be_sent_is_refused_and_the_typed_words_stay()
    {
        await using var program = await TimedProgram.WithoutClockAsync(databases, Provider.Sqlite);
        var page = $"{program.Path}/letters/invitation";
        foreach (var (field, typed, said) in new[]
        {
            ("Subject", "Hello {nam}", "Nothing is known for {nam}. This letter knows {name}, {program}, {facilitator}, {questions}, {minutes}, {locks}."),
            ("Greeting", "{round}", "Nothing is known for {round}."),
            ("Paragraph", "{}", "Nothing is known for {}."),
            ("Paragraph", " \u200B\r\n ", "This is empty."),
            ("Subject", "", "This is empty."),
        })
        {
            using var refused = await program.Site.SendAsync(page, page, [.. Own.Where(own => own.Item1 != field), (field, typed)]);
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, typed);
            var again = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Cancel));
            again.ShouldContain(said);
            again.ShouldContain(field == "Paragraph" ? "{program} needs you" : "Our sponsor asks");
        }

        await using var db = program.Site.Open();
        (await db.LetterTexts.AnyAsync(Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task Words_of_any_length_are_refused_where_they_are_too_long()
    {
        await using var program = await TimedProgram.WithoutClockAsync(databases, Provider.Sqlite);
        var page = $"{program.Path}/letters/invitation";
        foreach (var (field, longest) in new[] { ("Subject", LetterWords.LongestSubject), ("Greeting", LetterWords.LongestGreeting), ("Paragraph", LetterWords.LongestParagraph) })
        {
            using var refused = await program.Site.SendAsync(page, page, [.. Own.Where(own => own.Item1 != field), (field, new string('x', longest + 1))]);
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, field);
            (await refused.Content.ReadAsStringAsync(Cancel)).ShouldContain("This is longer than", Case.Sensitive, field);
            (await program.Site.SendAsync(page, page, [.. Own.Where(own => own.Item1 != field), (field, new string('x', longest))])).ShouldLeadTo(page);
        }
    }

    [Fact]
    public async Task No_words_make_a_header_a_second_reader_or_markup()
    {
        await using var program = await TimedProgram.WithoutClockAsync(databases, Provider.Sqlite);
        var page = $"{program.Path}/letters/invitation";
        (await program.Site.SendAsync(page, page, ("Subject", "Hi\r\nBcc: thief@example.org\u2028X-Evil: 1\u202Egpj"), ("Greeting", "Hi\r\n\r\n<b>{name}</b>"), ("Paragraph", "<script>alert(1)</script>\r\n.\r\nQUIT\u202E"))).ShouldLeadTo(page);
        await program.StartAsync();

        await program.InviteAsync();

        var letters = await program.Site.OutboxAsync();
        foreach (var letter in letters)
        {
            letter.Subject.ShouldBe("Hi Bcc: thief@example.org X-Evil: 1gpj");
            (letter.Bcc.Count, letter.Cc.Count, letter.To.Count).ShouldBe((0, 0, 1));
            letter.Headers.Select(header => header.Field).ShouldBe(["Subject", "Date", "From", "To", "X-Attune-Program", "Auto-Submitted", "Message-Id", "MIME-Version"], ignoreOrder: true);
            letter.HtmlBody!.ShouldContain("&lt;script&gt;");
            letter.HtmlBody!.ShouldNotContain("<script");
            letter.HtmlBody!.ShouldNotContain("<b>");
            letter.HtmlBody!.ShouldNotContain('\u202E');
        }

        (await program.Site.ReadAsync(page)).ShouldNotContain("<script>alert");
    }

    [Fact]
    public async Task Every_letter_names_the_program_and_the_sender_whatever_its_words()
    {
        await using var program = await TimedProgram.WithoutClockAsync(databases, Provider.Sqlite);
        foreach (var kind in LetterShape.All.Select(shape => shape.Kind.ToString().ToLowerInvariant()))
        {
            var page = $"{program.Path}/letters/{kind}";
            (await program.Site.SendAsync(page, page, ("Subject", "News"), ("Greeting", "Hello"), ("Paragraph", "Please look."))).ShouldLeadTo(page);
            var text = TextOf(await program.Site.ReadAsync(page));
            text.ShouldContain("Hello\n\nPlease look.");
            text.ShouldContain("\n\nRuth Okafor\n\n-- \nSent by Attune on localhost for Ruth Okafor, in the program Meridian.");
        }
    }

    [Fact]
    public async Task A_delegate_gets_the_words_under_the_own_name()
    {
        await using var program = await TimedProgram.WithoutClockAsync(databases, Provider.Sqlite);
        var page = $"{program.Path}/letters/invitation";
        await program.Site.SendAsync(page, page, Own);
        await program.StartAsync();
        await using var db = program.Site.Open();
        var leader = (await db.LeadersByNameAsync())[0];
        var delegates = $"{program.Path}/delegates/{leader.Id}";
        (await program.Site.SendAsync(delegates, delegates, ("name", "Jo Park"), ("mail", "jo@example.org"))).ShouldLeadTo($"{program.Path}/invitations");
        (await db.Invitations.SingleAsync(invitation => invitation.Leader == leader.Id, Cancel)).AgreeToDelegate("Jo Park").ShouldBeTrue();
        await db.SaveChangesAsync(Cancel);
        var seen = WebUtility.HtmlDecode(await program.Site.ReadAsync($"{page}?of={leader.Id}"));
        seen.ShouldContain("Meridian needs you, Jo Park");
        seen.ShouldContain($"{leader.Name} has named you");
        (await program.Site.SendAsync($"{program.Path}/invitations", $"{program.Path}/mail/{leader.Id}")).ShouldLeadTo($"{program.Path}/invitations");
        var letter = (await program.Site.OutboxAsync()).ShouldHaveSingleItem();
        letter.Subject.ShouldBe("Meridian needs you, Jo Park");
    }

    [Fact]
    public async Task A_letter_that_marks_what_comes_late_does_not_say_that_it_locks()
    {
        await using var program = await TimedProgram.WithoutClockAsync(databases, Provider.Sqlite);
        await program.ScheduleAsync(atLock: AtLockTime.MarkLate);
        TextOf(await program.Site.ReadAsync($"{program.Path}/letters/invitation")).ShouldContain($"Please answer by {program.Locks}. What comes later is marked as late.");
    }

    [Fact]
    public async Task There_is_no_letter_of_another_name()
    {
        await using var program = await TimedProgram.WithoutClockAsync(databases, Provider.Sqlite);
        foreach (var kind in new[] { "nothing", "0", "invitation,reminder" })
        {
            (await program.Site.Browser.GetAsync(new Uri($"{program.Path}/letters/{kind}", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound, kind);
        }
    }

    private static string TextOf(string page) => WebUtility.HtmlDecode(Text().Match(page).Groups[1].Value).ReplaceLineEndings("\n").Trim();

    private static string[] Paragraphs(string html) => [.. Paragraph().Matches(html).Select(paragraph => WebUtility.HtmlDecode(paragraph.Groups[1].Value).Trim())];

    [GeneratedRegex("<pre class=\"letter-text\">(.*?)</pre>", RegexOptions.Singleline)]
    private static partial Regex Text();

    [GeneratedRegex("<section class=\"letter\".*?<p class=\"tiny\">", RegexOptions.Singleline)]
    private static partial Regex Preview();

    [GeneratedRegex("<p>(.*?)</p>", RegexOptions.Singleline)]
    private static partial Regex Paragraph();

    [GeneratedRegex("<a href=\"http://localhost/i/[A-Za-z0-9_-]{43}\">Open your page</a><br ?/?>http://localhost/i/[A-Za-z0-9_-]{43}")]
    private static partial Regex LinkOfHtml();

    [GeneratedRegex("http://localhost/i/[A-Za-z0-9_-]{43}")]
    private static partial Regex Link();
}
