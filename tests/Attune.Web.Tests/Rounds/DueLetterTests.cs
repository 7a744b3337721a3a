using Attune.Domain.Agreements;
using Attune.Domain.Rounds;
using Attune.Store.Tests.Providers;
using MimeKit;

namespace Attune.Web.Tests.Rounds;

/// <summary>Owners are reminded by themselves of what falls due: by letters that say the day and the kind, and no word of what was agreed.</summary>
public sealed class DueLetterTests(Databases databases)
{
    private const string Due = "what you promised and answer for falls due";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task An_owner_gets_one_letter_before_the_day_and_one_after_it_that_gather_everything(Provider provider)
    {
        await using var program = await AgreedAsync(provider);
        // Friday the 10th, noon has passed; the promise and the decision are due on Thursday the 16th.
        (await program.LettersAsync(Due)).ShouldBeEmpty();
        await program.GoToAsync(11, 9);
        (await program.LettersAsync(Due)).ShouldBeEmpty("nobody is written to on a Saturday");
        await program.GoToAsync(13, 9);
        var letter = (await program.LettersAsync(Due)).ShouldHaveSingleItem();
        letter.TextBody!.ShouldSatisfyAllConditions(
            text => text.ShouldContain("A promise of yours is due on 16 May 2097."), text => text.ShouldContain("The review of decision 1, which you own is due on 16 May 2097."),
            text => text.ShouldContain("?to=due"), text => text.ShouldNotContain("two plants"), text => text.ShouldNotContain("data quality"));
        var attached = letter.Attachments.OfType<MimePart>().ShouldHaveSingleItem();
        attached.ContentType.MimeType.ShouldBe("text/calendar");
        attached.ContentType.Parameters["method"].ShouldBe("PUBLISH");
        using var bytes = new MemoryStream();
        await attached.Content!.DecodeToAsync(bytes, Cancel);
        Ical.Net.Calendar.Load(System.Text.Encoding.UTF8.GetString(bytes.ToArray()))!.Events.Count.ShouldBe(2);

        await program.GoToAsync(14, 9);
        await program.GoToAsync(17, 9);
        (await program.LettersAsync(Due)).Length.ShouldBe(1, "a week is not over, though both are past their day");
        await program.GoToAsync(20, 9);
        await program.GoToAsync(28, 9);
        var letters = await program.LettersAsync(Due);
        letters.Length.ShouldBe(2);
        letters.Count(one => one.TextBody!.Contains("A promise of yours was due on 16 May 2097.", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Two_nodes_write_one_letter_and_a_leader_who_has_left_gets_none()
    {
        await using var program = await AgreedAsync(Provider.Sqlite);
        await using var other = program.Site.Another();
        program.Time.Now = new(2097, 5, 13, 9, 0, 0, TimeSpan.FromHours(2));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => TimedProgram.LookAsync(i % 2 == 0 ? program.Site : other), Cancel)));
        (await program.LettersAsync(Due)).Length.ShouldBe(1);
    }

    [Fact]
    public async Task What_nobody_can_be_written_to_about_is_told_to_the_facilitator_once_a_week()
    {
        await using var program = await AgreedAsync(Provider.Sqlite, withAddress: false);
        await program.GoToAsync(13, 9);
        await program.GoToAsync(14, 9);
        (await program.LettersAsync(Due)).ShouldBeEmpty();
        var letter = (await program.LettersAsync("no letter reaches its owner")).ShouldHaveSingleItem();
        letter.TextBody!.ShouldContain("The review of decision 1: 16 May 2097");
        letter.TextBody!.ShouldNotContain("two plants");
        var page = await program.Site.ReadAsync($"{program.Path}/due");
        page.ShouldContain("No letter reaches the owners of two of these.");
        page.ShouldContain("Within a week");
    }

    // A round that is locked, with a promise and a decision of its first leader.
    private async Task<TimedProgram> AgreedAsync(Provider provider, bool withAddress = true)
    {
        var program = await TimedProgram.PrepareAsync(databases, provider, "Confidential", ("Attune:PublicUrl", "https://attune.example"));
        await program.StartAsync();
        await program.InviteAsync();
        await program.FinishAsync(8);
        await program.GoToAsync(10, 17);
        await using var db = program.Site.Open();
        var round = await db.Rounds.SingleAsync(Cancel);
        round.Phase.ShouldBe(RoundPhase.Locked);
        var owner = await db.Leaders.FirstAsync(leader => leader.Side == Attune.Statistics.Sides.Side.Business, Cancel);
        if (!withAddress) { owner.Correct(owner.Entry with { Mail = "" }, RoundPhase.Locked, []).ShouldBeEmpty(); }
        var promise = new Commitment(CommitmentId.New(), round, owner.Id, 1, "I open two plants to the key users", new(2097, 5, 16), program.Time.Now);
        promise.Confirm(owner.Id, program.Time.Now);
        var ground = Ground.From(new HandVote(new(4, 4), new(4, 4)))!;
        db.AddRange(promise, new Decision(DecisionId.New(), round, 1, "The business owns data quality", ground, Accountable.ForLeader(owner.Id), new(2097, 5, 16), null, "Ruth Okafor", program.Time.Now));
        await db.SaveChangesAsync(Cancel);
        return program;
    }
}
