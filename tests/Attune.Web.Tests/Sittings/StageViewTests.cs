using Attune.Analysis.Fits;
using Attune.Analysis.Ownership;
using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Gates;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Web.Room;
using Attune.Web.Tests.Seat;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.Sittings;

/// <summary>What a reader sees of closed answers and of the strategy: counts that point to nobody, and words that their authors released.</summary>
public sealed class StageViewTests(SeatHost host) : IClassFixture<SeatHost>
{
    private const string Measure = "Zebras across the river, each month";
    private const string Noticed = "The zebra keepers";

    private static readonly Owner[] Owners = [Owner.Business, Owner.It, Owner.Vendor];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Viewer Leader { get; } = Viewer.Leader(ParticipantKey.New());

    [Fact]
    public async Task A_measure_and_who_notices_it_are_seen_once_their_author_lets_them_out_and_withheld_when_the_Desk_says_so()
    {
        var round = await RevealedAsync(Contract.Confidential);
        var success = (await ShowAsync(round)).Success.Single();
        success.Business.Length.ShouldBe(4);
        success.Business.Concat(success.It).Concat(success.BusinessNotices).ShouldAllBe(quote => quote.Text == null);

        await ReleaseAsync(round, place: 1, Measure.Length, QuoteChoice.Verbatim);
        await ReleaseAsync(round, place: 2, Noticed.Length, QuoteChoice.Rewrite, "Keepers");
        var shown = await ShowAsync(round);
        shown.Success.Single().Business.Count(quote => quote.Text == Measure).ShouldBe(1);
        shown.Success.Single().BusinessNotices.Single(quote => quote.Text is not null).Text.ShouldBe("Keepers");
        (await ReportAsync(round)).Round.Anchors.Where(anchor => anchor.Kind.AreWords()).Select(anchor => anchor.Value).Order(StringComparer.Ordinal).Distinct().ShouldBe(["", "Keepers", Measure]);

        await using (var db = host.Open())
        {
            var sitting = await db.Sittings.FirstOrDefaultAsync(candidate => candidate.Round == round.Id, Cancel) ?? db.Add(new Sitting(round.Id, round.Program.Id)).Entity;
            sitting.Withhold(shown.Success.Single().Business.Single(quote => quote.Text is not null).Key, withhold: true).ShouldBe(SittingOutcome.Done);
            await db.SaveChangesAsync(Cancel);
        }

        (await ShowAsync(round)).Success.Single().Business.ShouldAllBe(quote => quote.Text == null);
    }

    [Fact]
    public async Task Under_an_unattributed_promise_nobody_sees_what_stands_beside_an_answer()
    {
        var round = await RevealedAsync(Contract.Unattributed);
        await ReleaseAsync(round, place: 1, Measure.Length, QuoteChoice.Verbatim);
        foreach (var viewer in new[] { Leader, Viewer.Facilitator("Ruth Okafor"), new(ViewerRole.Observer, ""), new(ViewerRole.Sponsor, "") })
        {
            var success = (await ShowAsync(round, viewer)).Success.Single();
            success.Business.Concat(success.It).Concat(success.BusinessNotices).Concat(success.ItNotices).ShouldAllBe(quote => quote.Text == null);
        }
    }

    [Fact]
    public async Task An_author_decides_on_the_words_beside_an_answer_as_on_every_sentence_of_it()
    {
        var round = await RevealedAsync(Contract.Confidential);
        var voice = (await round.AdmissionAsync(0)).Participant;
        await using var db = host.Open();
        var answers = await db.Answers.AsNoTracking().Where(answer => answer.Participant == voice).ToListAsync(Cancel);
        await using var scope = host.Services.CreateAsyncScope();
        var quotes = await scope.ServiceProvider.GetRequiredService<Gate>().OwnQuotesAsync(Viewer.Leader(voice), await db.Rounds.SingleAsync(candidate => candidate.Id == round.Id, Cancel), answers, Cancel);
        quotes.Where(quote => quote.Beside is not null).Select(quote => (quote.Beside, quote.Text)).ShouldBe([(AnchorKind.Measure, Measure), (AnchorKind.Noticed, Noticed)], ignoreOrder: true);
        var shown = (await ShowAsync(round)).Success.Single();
        shown.Business.Concat(shown.BusinessNotices).Select(quote => quote.Key).ShouldContain(quotes.First(quote => quote.Beside == AnchorKind.Measure).Key);
    }

    [Fact]
    public async Task Parts_and_areas_are_called_and_ordered_as_in_the_pack_whoever_left_one_out()
    {
        var shown = await ShowAsync(await RevealedAsync(Contract.Confidential));
        shown.Roles.Select(role => role.Part).ShouldBe(["How will expectations be managed?", "Who carries the change?", "How does it last?", "Who owns and supports the result?"]);
        shown.Fit.Select(area => area.Area).ShouldBe(["Finance", "Procurement", "Sales", "Production", "Logistics", "People"]);
        shown.Roles[1].State.ShouldBe(OwnershipState.Collision);
        shown.Roles[1].OnlyBusiness.ShouldBe([Owner.Business]);
    }

    [Fact]
    public async Task A_side_of_two_is_counted_with_the_other_and_its_names_are_not_said()
    {
        var round = await RevealedAsync(Contract.Confidential, perSide: 2);
        var shown = await ShowAsync(round);
        shown.Success.Single().Horizons.ShowsSides.ShouldBeFalse();
        shown.Success.Single().Horizons.Together.Sum().ShouldBe(4);
        shown.Success.Single().LeavesOut.ShouldBeEmpty();
        shown.Roles.ShouldAllBe(role => !role.Owners.ShowsSides && role.OnlyBusiness.IsEmpty && role.OnlyIt.IsEmpty);
        shown.Fit.ShouldAllBe(area => !area.Places.ShowsSides && area.State == FitState.CannotTell);
        shown.Strategy!.Named.ShowsSides.ShouldBeFalse();
        var report = await ReportAsync(round);
        report.Roles.ShouldAllBe(role => role.Counts.IsEmpty);
        report.Fit.ShouldAllBe(area => area.Counts.IsEmpty && area.State == FitState.CannotTell);
        report.AimsNamed.ShouldBeEmpty();
        report.Questions.ShouldAllBe(question => question.Horizon == null || question.Horizon.LeavesOut.IsEmpty);
    }

    [Fact]
    public async Task What_go_live_leaves_out_and_how_many_aims_are_named_is_counted_over_people()
    {
        var shown = await ShowAsync(await RevealedAsync(Contract.Confidential));
        shown.Success.Single().LeavesOut.ShouldBe([new(Side.It, 4, 4, 4)]);
        shown.Strategy!.Named.BySide.Sum(count => count.Total).ShouldBe(8);
        shown.Strategy.Aims.Single(aim => aim.Aim.StartsWith("Halve", StringComparison.Ordinal)).State.ShouldBe(AimState.Nobody);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(1, 5)]
    public async Task Of_an_aim_that_one_person_speaks_of_or_one_of_each_side_neither_the_side_nor_a_number_is_said(params int[] speakers)
    {
        var shown = await ShowAsync(await RevealedAsync(Contract.Confidential, speakers: speakers));
        var once = shown.Strategy!.Aims.Single(aim => aim.Aim.StartsWith("Close the books", StringComparison.Ordinal));
        (once.State, once.Leaders, once.All).ShouldBe((AimState.Few, null, null));
        once.Business.Concat(once.It).ShouldBeEmpty();
    }

    /// <param name="speakers">The places of the leaders who speak of closing the books.</param>
    private async Task<OpenRound> RevealedAsync(Contract contract, int perSide = 4, int[]? speakers = null)
    {
        var round = await host.StartRoundAsync(contract, perSide);
        await using (var db = host.Open())
        {
            var program = await db.Programs.SingleAsync(candidate => candidate.Id == round.Program.Id, Cancel);
            program.Describe(program.Description with { Strategy = "Halve the energy we use for each tonne we ship. Close the books in five working days." });
            await db.SaveChangesAsync(Cancel);
        }

        for (var place = 0; place < 2 * perSide; place++)
        {
            var business = place < perSide;
            await round.WriteAsync(place, "purpose", new() { Text = speakers?.Contains(place) == true ? "We close the books in five working days." : "Plants share the same routing of trucks." });
            await round.WriteAsync(place, "success", new()
            {
                Text = "People use it.",
                Anchors = [new(AnchorKind.Horizon, business ? nameof(Horizon.Year) : nameof(Horizon.GoLive)), new(AnchorKind.Measure, place == 0 ? Measure : "Orders on time"), new(AnchorKind.Noticed, place == 0 ? Noticed : "Planners")],
            });
            // The first leader leaves the first part out, so that in the order of the answers it would come last.
            string[] parts = place == 0 ? ["support", "lasting", "change"] : ["expectations", "change", "lasting", "support"];
            await round.WriteAsync(place, "after", new() { Text = "Somebody does.", Anchors = [.. parts.Select(part => new AnchorValue(AnchorKind.Owner, part == "change" ? business ? nameof(Owner.Business) : nameof(Owner.It) : $"{Owners[place % 3]}", part))] });
            string[] areas = place == 0 ? ["People", "Sales"] : ["Finance", "Procurement", "Sales", "Production", "Logistics", "People"];
            await round.WriteAsync(place, "fit", new() { Text = "The standard.", Anchors = [.. areas.Select(area => new AnchorValue(AnchorKind.Standard, "2", area))] });
        }

        await round.LockAsync(round.Tokens.Count);
        await using (var db = host.Open())
        {
            (await db.Rounds.FirstAsync(candidate => candidate.Id == round.Id, Cancel)).StartReveal().ShouldBe(SittingOutcome.Done);
            await db.SaveChangesAsync(Cancel);
        }

        return round;
    }

    // The first leader releases what stands at a place beside the answer on success.
    private static async Task ReleaseAsync(OpenRound round, int place, int length, QuoteChoice choice, string rewrite = "")
        => await round.WriteAsync(0, QuoteKeys.QuestionOf("success", QuoteKeys.AnchorAt(place)), new() { Text = rewrite, Quote = new(choice, "success", QuoteKeys.AnchorAt(place), length, 1) });

    private Task<ShownReading> ShowAsync(OpenRound round) => ShowAsync(round, Leader);

    private async Task<ShownReading> ShowAsync(OpenRound round, Viewer viewer)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<SittingReader>().ReadAsync(round.Id, viewer, Cancel))!.Reading;
    }

    private async Task<Analysis.Readings.Reading> ReportAsync(OpenRound round)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await using var db = host.Open();
        var found = await db.Rounds.AsNoTracking().FirstAsync(candidate => candidate.Id == round.Id, Cancel);
        var read = (await scope.ServiceProvider.GetRequiredService<ReadingCache>().ReadAsync(round.Program, found, ReadingEdits.None, Cancel))!;
        return Gate.ReportOf(found, Leader, read, new Sitting(found.Id, found.Program), ImmutableDictionary<string, JudgedCard>.Empty, new("(hidden)", " (added)"))!;
    }
}
