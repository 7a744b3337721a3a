using Attune.Analysis.Cascades;
using Attune.Analysis.Rounds;
using Attune.Domain.Cascades;

namespace Attune.Domain.Tests.Cascades;

public class CascadeResultsTests
{
    private static readonly AgreedMatter[] Three = [.. Enumerable.Range(0, 3).Select(at => new AgreedMatter(CountedKind.Decision, $"Decision {at}"))];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_teams_of_nine_six_and_four_the_leader_sees_the_nine_and_all()
    {
        var story = new InventedCascade { Agreed = [.. Three] }.Under("Ruth", "Plant").Under("Ruth", "Depot").Under("Ruth", "Office")
            .Answer("Plant", 6, "0 1", Horizon.GoLive).Answer("Plant", 3, "-0", Horizon.Year)
            .Answer("Depot", 6, "0", Horizon.Year)
            .Answer("Office", 4, "2", Horizon.Years);
        var parts = await story.ReadAsync(Cancel);
        var ruth = parts.Single(part => part.Leader == story.Leader("Ruth"));
        ruth.Find(story.Team("Plant"))!.IsShown.ShouldBeTrue();
        ruth.Find(story.Team("Depot"))!.IsShown.ShouldBeFalse("all less the nine less the six are the four");
        ruth.Find(story.Team("Office"))!.IsShown.ShouldBeFalse();
        var (horizon, words) = (ruth.Whole.Scopes[0]!, ruth.Whole.Scopes[1]!);
        horizon.People.ShouldBe(10, "nineteen are told as at least ten");
        // By hand, of 19: go-live 6 are 32 %, a year 9 are 47 %, years 4 are 21 %, a quarter nobody; the tenth of them in order says a year.
        horizon.Items[0].Shares.Select(share => (share.Part, share.Percent)).ShouldBe(
            [(SharePart.Some, 30), (SharePart.HardlyAnybody, 10), (SharePart.Some, 50), (SharePart.Some, 20)]);
        horizon.Items[0].Middle.ShouldBe((int)Horizon.Year);
        // The first decision is known to 6 + 6 of 19, contradicted by 3, and not spoken of by 4.
        words.Items[0].Shares[(int)Carried.Kept].Percent.ShouldBe(60);
        words.Items[0].Shares[(int)Carried.Other].Percent.ShouldBe(20);
        words.Items[0].Shares[(int)Carried.Silent].Percent.ShouldBe(20);
        var plant = ruth.Find(story.Team("Plant"))!.Scopes[1]!;
        // Of nine: six keep the first, three turn it; nobody speaks of the third, which looks like one of nine.
        plant.Items.Select(item => item.Shares[(int)Carried.Kept]).Select(share => (share.Part, share.Percent)).ShouldBe([(SharePart.Some, 70), (SharePart.Some, 70), (SharePart.HardlyAnybody, 10)]);
    }

    [Fact]
    public async Task Whether_all_or_all_but_one_said_it_is_never_told()
    {
        var all = await One(9, 0).ReadAsync(Cancel);
        var allButOne = await One(8, 1).ReadAsync(Cancel);
        all[1].Whole.Scopes[0]!.Items[0].Shares.ShouldBe(allButOne[1].Whole.Scopes[0]!.Items[0].Shares);

        static InventedCascade One(int goLive, int year)
            => new InventedCascade().Under("Ruth", "Plant").Answer("Plant", goLive, "", Horizon.GoLive).Answer("Plant", year, "", Horizon.Year);
    }

    [Fact]
    public async Task A_program_of_two_leaders_is_shown_to_each_of_them_alone()
    {
        var two = await new InventedCascade().Under("Ruth", "Plant").Under("Omar", "Depot").Answer("Plant", 20, "", Horizon.Year).Answer("Depot", 20, "", Horizon.Year).ReadAsync(Cancel);
        two[0].Whole.IsShown.ShouldBeFalse("either leader would subtract the own teams");
        two.Skip(1).ShouldAllBe(part => part.Whole.IsShown);
        var three = await new InventedCascade().Under("Ruth", "Plant").Under("Omar", "Depot").Under("Lena", "Office")
            .Answer("Plant", 20, "", Horizon.Year).Answer("Depot", 20, "", Horizon.Year).Answer("Office", 20, "", Horizon.Year).ReadAsync(Cancel);
        three[0].Whole.IsShown.ShouldBeTrue();
    }

    [Fact]
    public async Task A_team_that_was_eight_is_not_shown_as_nine()
    {
        var first = await new InventedCascade().Under("Ruth", "Plant").Answer("Plant", 8, "", Horizon.Year).ReadAsync(Cancel);
        (await Later(9)).ShouldBeFalse("nine less eight is the one who came");
        (await Later(8)).ShouldBeTrue();
        (await Later(13)).ShouldBeTrue("five more are nobody");

        async Task<bool> Later(int people)
            => (await new InventedCascade { Earlier = first[0].Published }.Under("Ruth", "Plant").Answer("Plant", people, "", Horizon.Year).ReadAsync(Cancel))[1].Whole.IsShown;
    }

    [Fact]
    public async Task A_word_is_shown_from_five_people_on()
    {
        var parts = await new InventedCascade().Under("Ruth", "Plant").Answer("Plant", 5, "forklift").Answer("Plant", 4, "pallets").ReadAsync(Cancel);
        parts[1].Whole.Scopes[1]!.Words.Select(word => (word.Text, word.Spread)).ShouldBe([("forklift", WordSpread.Most)]);
    }

    [Fact]
    public async Task The_level_on_which_most_is_lost_is_found_where_it_is_beyond_chance()
    {
        // Under each of four leaders: a team of ten that speaks of the decision, below it three teams of ten of which next to nobody does.
        var losing = Levels("0", "2");
        var parts = await losing.ReadAsync(Cancel);
        parts[0].Levels.Length.ShouldBe(3);
        parts[0].Levels[2].Scopes[1]!.Items[0].Shares[(int)Carried.Kept].Part.ShouldBe(SharePart.HardlyAnybody);
        parts[0].Levels[1].Scopes[1]!.Items[0].Shares[(int)Carried.Kept].Part.ShouldBe(SharePart.NearlyAll);
    }

    private static InventedCascade Levels(string above, string below)
    {
        var cascade = new InventedCascade { Agreed = [.. Three] };
        foreach (var leader in (string[])["Ruth", "Omar", "Lena", "Kofi"])
        {
            cascade.Under(leader, $"{leader} 1").Answer($"{leader} 1", 10, above);
            for (var team = 1; team <= 3; team++) { cascade.Under($"{leader} 1", $"{leader} 1.{team}").Answer($"{leader} 1.{team}", 10, below); }
        }

        return cascade;
    }
}
