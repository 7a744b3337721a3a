using System.Net;
using Attune.Domain.Rounds;
using Attune.Domain.Statements;
using Attune.Domain.Viewers;
using Attune.Store.UseCases.Privacy;
using Attune.Store.UseCases.Statements;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.Seat;

/// <summary>A fresh seat in a place that was begun: one leader never counts twice, whoever sits where.</summary>
public sealed class FreshSeatTests(SeatHost host) : IClassFixture<SeatHost>
{
    private const string Earlier = "Earlier words of this leader.";
    private const string Later = "Words from the fresh seat.";

    private Domain.Programs.LeaderId _leader;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_earlier_answers_count_until_somebody_is_done_in_the_fresh_seat_and_then_only_those_there()
    {
        var (round, phone, fresh) = await BothAsync();
        await CountAsync(round, Earlier);

        await fresh.GetAsync("/seat/answers");
        (await fresh.PostAsync("/seat/done")).To.ShouldBe("/seat/answers");
        await CountAsync(round, Later);
        (await phone.GetAsync("/seat/answers")).Text.ShouldContain(Earlier, customMessage: "they stay sealed for the leader");
        phone.Page.Text.ShouldContain("What you wrote here does not count now.");
        phone.Page.Text.ShouldNotContain(Later);
        (await phone.GetAsync("/seat/1")).To.ShouldBe("/seat/answers", "nothing is written any more in a seat that was set aside");
        (await fresh.GetAsync("/seat/answers")).Text.ShouldNotContain(Earlier);
    }

    [Fact]
    public async Task A_leader_at_a_known_device_brings_the_earlier_answers_back_and_the_fresh_seat_ends()
    {
        var (round, phone, fresh) = await BothAsync();
        await fresh.GetAsync("/seat/answers");
        await fresh.PostAsync("/seat/done");
        await phone.GetAsync("/seat/devices");
        (await phone.PostAsync("/seat/devices/bring-back")).To.ShouldBe("/seat/devices");
        await CountAsync(round, Earlier);
        (await fresh.GetAsync("/seat/answers")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await phone.GetAsync("/seat/answers")).Text.ShouldContain(Earlier);
        (await phone.GetAsync($"/i/{round.Tokens[0]}")).Status.ShouldBe(HttpStatusCode.NotFound, "the link by which it was opened ended as well");
        var lines = (await phone.GetAsync("/seat/my-data")).Text;
        lines.ShouldContain("the empty seat was finished, and counts in place of the earlier one");
        lines.ShouldContain("the earlier seat was brought back");
    }

    [Fact]
    public async Task Whoever_sits_in_the_fresh_seat_ends_no_device_of_the_leader_and_brings_nothing_back()
    {
        var (round, phone, fresh) = await BothAsync();
        await fresh.GetAsync("/seat/devices");
        (await fresh.PostAsync("/seat/devices/bring-back")).To.ShouldBe("/seat/devices");
        await CountAsync(round, Earlier);
        await fresh.GetAsync("/seat/devices");
        await fresh.PostAsync("/seat/devices/pin", ("pin", "493017"));
        await using (var db = host.Open()) { (await db.Seats.Where(seat => seat.Round == round.Id && seat.Pin != null).CountAsync(Cancel)).ShouldBe(0, "a fresh seat gets no PIN before it counts"); }
        await fresh.GetAsync("/seat/devices");
        await fresh.PostAsync("/seat/devices/end", ("device", ""));
        (await fresh.GetAsync("/seat")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await phone.GetAsync("/seat/answers")).Text.ShouldContain(Earlier);
    }

    [Fact]
    public async Task Erasing_in_the_fresh_seat_leaves_the_earlier_answers_and_erasing_the_leader_erases_both()
    {
        var (round, phone, fresh) = await BothAsync();
        await fresh.GetAsync("/seat/my-data");
        (await fresh.PostAsync("/seat/erase")).Status.ShouldBe(HttpStatusCode.OK);
        await CountAsync(round, Earlier);
        (await phone.GetAsync("/seat/answers")).Text.ShouldContain(Earlier);

        using var again = new Phone(host.Address);
        await OpenFreshAsync(again, round);
        var admission = await round.AdmissionAsync(0);
        await host.Services.GetRequiredService<EraseLeader>().RunAsync(admission.Leader, Viewer.Facilitator("Ruth Okafor"), DateTimeOffset.UtcNow, Cancel);
        await using var db = host.Open();
        (await db.Participants.IgnoreQueryFilters().CountAsync(voice => voice.Round == round.Id, Cancel)).ShouldBe(7);
        (await db.Devices.CountAsync(device => device.Leader == admission.Leader, Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task At_the_lock_a_fresh_seat_that_nobody_finished_does_not_count_and_the_room_has_as_many_voices_as_leaders()
    {
        var (round, _, fresh) = await BothAsync();
        await round.LockAsync(7);
        await CountAsync(round, Earlier);
        await using (var db = host.Open()) { (await db.Participants.CountAsync(voice => voice.Round == round.Id, Cancel)).ShouldBe(8); }
        (await fresh.GetAsync("/seat/answers")).Text.ShouldContain("What was written in this place before is sealed");
        (await fresh.GetAsync("/seat/room")).Status.ShouldBe(HttpStatusCode.NotFound, "this voice does not count in the room");
        (await fresh.GetAsync("/seat/outcome")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Under_an_unattributed_promise_the_lock_erases_what_was_set_aside_because_it_would_tell_whose_it_was()
    {
        var (round, _, _) = await BothAsync(Contract.Unattributed);
        await round.LockAsync(7);
        await using var db = host.Open();
        (await db.Participants.IgnoreQueryFilters().CountAsync(voice => voice.Round == round.Id, Cancel)).ShouldBe(8);
        (await db.Identities.IgnoreQueryFilters().AnyAsync(identity => identity.Round == round.Id, Cancel)).ShouldBeFalse();
        (await db.Seats.AllAsync(seat => seat.Round != round.Id || seat.Stands, Cancel)).ShouldBeTrue();
    }

    [Fact]
    public async Task After_the_lock_a_link_alone_opens_the_sitting_and_nothing_that_was_written_or_voted_before()
    {
        var round = await host.StartRoundAsync();
        using var phone = await round.PhoneAsync(0);
        await phone.GetAsync("/seat/1");
        await phone.PostAsync("/seat/1", ("text", Earlier));
        await round.LockAsync(8);
        using var stranger = new Phone(host.Address);
        var link = await HandedLinkAsync(round);
        await stranger.GetAsync(link);
        stranger.Page.Text.ShouldContain("For the sitting only");
        (await stranger.PostAsync($"{link}/room")).To.ShouldBe("/seat/room");
        (await stranger.GetAsync("/seat/room")).Text.ShouldContain("This device opened the sitting only.");
        foreach (var path in new[] { "/seat", "/seat/answers", "/seat/1", "/seat/my-data", "/seat/my-data/file", "/seat/devices", "/seat/quotes", "/seat/outcome" })
        {
            var seen = await stranger.GetAsync(path);
            seen.To.ShouldBe("/open", path);
            seen.Text.ShouldNotContain(Earlier);
        }

        (await stranger.GetAsync("/seat/own")).Status.ShouldBe(HttpStatusCode.NotFound, "nobody promises in another's name");

        // The voice in the sitting has a vote, which the list of the statements leads to.
        await using (var db = host.Open())
        {
            var statement = new Statement(new(Guid.NewGuid()), round.Program.Id, round.Id, 1, StatementOrigin.Free);
            await new DraftStatement(db).RunAsync(statement, "Data quality has one owner.", "Ruth", DateTimeOffset.UtcNow, Cancel);
            await new OpenBallot(db).RunAsync(statement.Id, DateTimeOffset.UtcNow, Cancel);
        }

        (await stranger.GetAsync("/seat/statements")).Html.ShouldContain("href=\"/seat/statements/1\"");
        (await stranger.GetAsync("/seat/statements/1")).Html.ShouldContain("action=\"/seat/statements/1/vote\"");

        await stranger.GetAsync(link);
        (await stranger.PostAsync($"{link}/fresh", stranger.Page, false)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "nothing can be written any more");
    }

    private async Task<(OpenRound Round, Phone Phone, Phone Fresh)> BothAsync(Contract contract = Contract.Confidential)
    {
        var round = await host.StartRoundAsync(contract);
        _leader = (await round.AdmissionAsync(0)).Leader;
        var phone = await round.PhoneAsync(0);
        await phone.GetAsync("/seat/1");
        await phone.PostAsync("/seat/1", ("text", Earlier));
        await phone.GetAsync("/seat/answers");
        (await phone.PostAsync("/seat/done")).To.ShouldBe("/seat/answers");
        var fresh = new Phone(host.Address);
        await OpenFreshAsync(fresh, round);
        var promise = await fresh.GetAsync("/seat");
        await fresh.PostAsync("/seat/begin", ("contract", promise.Hidden("contract")));
        await fresh.GetAsync("/seat/1");
        await fresh.PostAsync("/seat/1", ("text", Later));
        return (round, phone, fresh);
    }

    private async Task OpenFreshAsync(Phone fresh, OpenRound round)
    {
        var link = await HandedLinkAsync(round);
        await fresh.GetAsync(link);
        (await fresh.PostAsync($"{link}/fresh")).To.ShouldBe("/seat");
    }

    // The link of a leader who never confirmed an address.
    private async Task<string> HandedLinkAsync(OpenRound round)
    {
        var admission = await round.AdmissionAsync(0);
        await using var db = host.Open();
        await db.Seats.Where(seat => seat.Round == round.Id && seat.Leader == admission.Leader).ExecuteUpdateAsync(row => row.SetProperty(seat => seat.MailConfirmed, false), Cancel);
        return $"/i/{round.Tokens[0]}";
    }

    /// <summary>What counts of the first leader's words, as the gate counts it.</summary>
    private async Task CountAsync(OpenRound round, string words)
    {
        await using var db = host.Open();
        var standing = (await db.Identities.SingleAsync(identity => identity.Round == round.Id && identity.Leader == _leader, Cancel)).Participant;
        var counted = (await db.Answers.AsNoTracking().Where(answer => answer.Round == round.Id && answer.Question == "purpose").ToListAsync(Cancel)).Where(answer => answer.Counts).ToArray();
        counted.ShouldAllBe(answer => answer.Participant == standing);
        counted.Length.ShouldBe(1, "one leader never counts twice");
        var gate = host.Services.GetRequiredService<Domain.Gates.Gate>();
        (await gate.OwnAsync(Viewer.Leader(standing), counted, Cancel)).Single().Content.WholeText().ShouldBe(words);
    }
}
