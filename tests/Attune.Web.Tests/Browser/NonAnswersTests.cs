using Attune.Domain.Rehearsals;
using Attune.Statistics.Sides;
using Attune.Web.Tests.Sittings;

namespace Attune.Web.Tests.Browser;

/// <summary>Who cannot tell is asked kindly on the phone, and counted on the Desk.</summary>
[Trait("Proof", "Browser")]
public sealed class NonAnswersTests(RoomHost host, Chromium chromium) : IClassFixture<RoomHost>
{
    [Fact]
    public async Task A_phone_asks_once_and_blocks_nothing()
    {
        var round = await host.StartRoundAsync();
        await using var leader = await chromium.ArriveAsync(host.Address, "Kari", Device.PhoneAtNight);
        await leader.OpenAsync($"/i/{round.Tokens[0]}");
        await leader.GoOnAsync();
        await leader.Page.Locator("textarea").First.FillAsync("I don’t know");
        await leader.Page.GetByText("Leave it so, or say what would help you to tell?").WaitForAsync();
        await leader.LookAsync("seat-cannot-tell");
        await leader.GoOnAsync();
        leader.Path.ShouldNotBe("/seat/1", "it blocks nothing");
        leader.ShouldHaveNothingToComplainOf(host.Address);
    }

    [Fact]
    public async Task The_Desk_reads_how_many_said_nothing_of_the_matter()
    {
        var round = await host.StartRoundAsync();
        var place = 0;
        foreach (var leader in Invented.Leaders.OrderBy(leader => leader.Entry.Side))
        {
            foreach (var question in round.Pack.Questions)
            {
                var content = Invented.Answer(leader, round.Pack, question);
                var nothing = question.Id == "purpose" && (place < 2 || (leader.Entry.Side == Side.It && place > Invented.Leaders.Length - 3));
                await round.WriteAsync(place, question.Id, nothing ? content with { Text = "I cannot tell." } : content);
            }

            place++;
        }

        await round.LockAsync(round.Tokens.Count);
        await using var ruth = await chromium.ArriveAsync(host.Address, "Ruth", Device.Laptop);
        await ruth.SignInAsync(await host.MayEnterAsync(round), RoomHost.Password);
        await ruth.GoAsync($"/programs/{round.Program.Id}/prepare");
        await ruth.Page.GetByText("Four say that they cannot tell: 2 Business, 2 IT.").WaitForAsync();
        await ruth.LookAsync("desk-prepare-cannot-tell");
    }
}
