using Attune.Analysis.Perception;
using Attune.Analysis.Rounds;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Web.Tests.Seat;

namespace Attune.Web.Tests.Sittings;

/// <summary>The facilitator's own forecast is kept, sealed, and shown with the wall; forecasts of many questions reach the room.</summary>
public sealed class OwnForecastTests(RoomHost host) : IClassFixture<RoomHost>
{
    private const string Mark = "own forecast";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_written_on_its_page_until_the_lock_and_a_second_window_is_told()
    {
        var room = await ForecastRoom.OpenAsync(host, lockIt: false);
        using var ruth = await SignInAsync(room);
        var page = $"/programs/{room.Round.Program.Id}/forecast";
        var first = await ruth.GetAsync(page);
        var revision = first.Hidden("revision");
        first.Html.ShouldContain("value=\"3\"", customMessage: "the writer sees what was kept");
        (await ruth.PostAsync(page, ("revision", revision), ("likeness.purpose", "NearlyTheSame"), ("nobodys.who", "40"))).Html.ShouldContain("together are no more than 32");
        (await ruth.PostAsync(page, ("revision", revision), ("likeness.purpose", "NearlyTheSame"), ("business.success", "Quarter"), ("it.success", "Years"), ("nobodys.who", "7"), ("two.who", ""))).To.ShouldBe(page);

        await using (var db = host.Open())
        {
            var round = await db.Rounds.AsNoTracking().FirstAsync(candidate => candidate.Id == room.Round.Id, Cancel);
            round.Forecasts.ShouldBe([
                new("purpose", room.Round.Program.Facilitator) { Likeness = Likeness.NearlyTheSame },
                new("success", room.Round.Program.Facilitator) { BusinessHorizon = Horizon.Quarter, ItHorizon = Horizon.Years },
                new("who", room.Round.Program.Facilitator) { NobodysJobs = 7 }]);
            (await db.Audit.CountAsync(entry => entry.Round == room.Round.Id && entry.Act == AuditAct.ForecastKept, Cancel)).ShouldBe(1);
        }

        // The other window still holds the revision from before.
        await ruth.GetAsync(page);
        var stale = await ruth.PostAsync(page, ("revision", revision), ("likeness.purpose", "VeryDifferent"));
        stale.Html.ShouldContain("changed in another window");
        stale.Hidden("revision").ShouldNotBe(revision);
        await room.Round.LockAsync(room.Round.Tokens.Count);
        (await ruth.PostAsync(page, ("revision", stale.Hidden("revision")), ("likeness.purpose", "VeryDifferent"))).Html.ShouldContain("a forecast made now would be none");
        (await ruth.GetAsync(page)).Html.ShouldContain("nearly the same");
    }

    [Fact]
    public async Task Nothing_shows_it_before_the_wall_and_the_wall_shows_it_to_all()
    {
        var room = await ForecastRoom.OpenAsync(host);
        using var ruth = await SignInAsync(room);
        var program = $"/programs/{room.Round.Program.Id}";
        foreach (var page in new[] { program, $"{program}/record", $"{room.Sitting}/prepare", $"{room.Sitting}/run", $"{room.Sitting}/pack", $"{room.Sitting}/slides", $"{room.Sitting}/drive", $"{program}/rounds/{room.Round.Id}/reading" })
        {
            var shown = (await ruth.GetAsync(page)).Text;
            shown.ShouldNotContain(Mark, customMessage: page);
            shown.ShouldNotContain("Ruth expects", customMessage: page);
            shown.ShouldNotContain("facilitator expected", customMessage: page);
        }

        var before = await room.ReadAsync(Viewer.Facilitator("Ruth Okafor"));
        before.Reading.HasOwnForecast.ShouldBeTrue();
        before.Reading.Jobs.ShouldBeNull();
        before.Reading.Forecasts.ShouldAllBe(forecast => forecast.Facilitator == null);
        before.Reading.Perception.ShouldAllBe(perception => perception.Reading.Facilitator == null);

        var screen = await room.StartAsync();
        using var anybody = new Phone(host.Address);
        var wall = (await anybody.GetAsync(screen)).Text;
        wall.ShouldContain("Ruth’s own forecast");
        wall.ShouldContain("Ruth expects that of 32 jobs, three will be nobody’s and two will have two owners.");
        var view = await room.ReadAsync();
        view.Reading.InputsHash.ShouldBe(before.Reading.InputsHash, "it decides nothing");
        view.Reading.Forecasts.Length.ShouldBe(5);
        view.Reading.Forecasts.ShouldAllBe(forecast => forecast.Facilitator!.Likeness != null && forecast.Said.Total == 8);
        view.Reading.Perception.ShouldAllBe(perception => perception.Reading.Facilitator != null);
    }

    [Fact]
    public async Task A_co_facilitators_forecast_is_not_the_others_to_see()
    {
        var room = await ForecastRoom.OpenAsync(host, lockIt: false);
        using var ruth = await SignInAsync(room);
        await using (var db = host.Open())
        {
            var round = await db.Rounds.FirstAsync(candidate => candidate.Id == room.Round.Id, Cancel);
            var pack = await db.Packs.FirstAsync(candidate => candidate.Program == round.Program && candidate.Version == round.PackVersion, Cancel);
            round.RecordForecasts([new("who", Guid.NewGuid()) { NobodysJobs = 29 }], round.Revision, pack).ShouldBe(ForecastOutcome.Kept);
            await db.SaveChangesAsync(Cancel);
        }

        var page = (await ruth.GetAsync($"/programs/{room.Round.Program.Id}/forecast")).Html;
        page.ShouldContain("has kept a forecast");
        page.ShouldNotContain("\"29\"");
        page.ShouldNotContain(">29");
    }

    [Fact]
    public async Task What_came_of_it_names_its_basis_and_counts_predictions_by_side()
    {
        var room = await ForecastRoom.OpenAsync(host, Contract.Attributed);
        var screen = await room.StartAsync();
        await room.GoToAsync(SittingStage.Perception);
        var view = await room.ReadAsync();
        view.Reading.Perception.Length.ShouldBe(5);
        view.Reading.Perception.ShouldAllBe(perception => perception.Reading.Basis!.Topics > 0 && (perception.Reading.Found == null || perception.Reading.Basis.Told > 1));
        view.Reading.Perception.ShouldAllBe(perception => perception.Named.Length == 2 && perception.Named.All(side => side.Total == 4 && side.NotFound > 0));
        view.Reading.Perception.Sum(perception => perception.Named.Sum(side => side.Named)).ShouldBeGreaterThan(0);
        view.Reading.Perception.SelectMany(perception => perception.Pairs).ShouldNotBeEmpty();
        view.Reading.Perception.SelectMany(perception => perception.Pairs).ShouldAllBe(pair => pair.Predicted.Text != null && pair.Said.All(said => said.Text != null && said.Side != pair.Predicted.Side));
        view.Reading.Perception.Single(perception => perception.Horizon is not null).Horizon!.Facilitator!.BusinessHorizon.ShouldBe(Horizon.Years);
        using var anybody = new Phone(host.Address);
        var shown = (await anybody.GetAsync(screen)).Text;
        shown.ShouldContain(" of 8 leaders");
        shown.ShouldContain("predictions");
        shown.ShouldContain("Found: ");
    }

    [Fact]
    public async Task Of_a_side_in_which_two_forecast_nothing_is_said_by_side()
    {
        var round = await host.StartRoundAsync(Contract.Attributed, perSide: 2);
        foreach (var place in Enumerable.Range(0, 4)) { await round.WriteAsync(place, "purpose", new() { Text = "The close takes five days.", Forecast = new(Likeness.Alike, "The close takes five days.") }); }
        await round.LockAsync(4);
        await using (var db = host.Open())
        {
            (await db.Rounds.FirstAsync(candidate => candidate.Id == round.Id, Cancel)).StartReveal();
            await db.SaveChangesAsync(Cancel);
        }

        var perception = (await new ForecastRoom(host, round, "").ReadAsync()).Reading.Perception.Single();
        (perception.Reading.Business, perception.Reading.It, perception.Reading.State).ShouldBe((null, null, PerceptionState.CannotTell));
        perception.Named.ShouldBeEmpty();
        perception.Pairs.ShouldBeEmpty();
    }

    private async Task<Phone> SignInAsync(ForecastRoom room)
    {
        var ruth = new Phone(host.Address);
        await ruth.GetAsync("/sign-in");
        await ruth.PostAsync("/sign-in", ("Mail", room.Mail), ("Password", RoomHost.Password));
        return ruth;
    }
}
