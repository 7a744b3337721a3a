using System.Net;
using Attune.Domain.Rehearsals;
using Attune.Domain.Rounds;
using Attune.Web.Tests.Seat;

namespace Attune.Web.Tests.Sittings;

/// <summary>After the sitting a leader sees where the own answers stand, alone.</summary>
public sealed class OwnPlaceTests(RoomHost host) : IClassFixture<RoomHost>
{
    private const string Path = "/seat/place";

    [Fact]
    public async Task It_is_there_once_the_sitting_is_over_and_shows_own_words_alone()
    {
        var room = await ForecastRoom.OpenAsync(host);
        await room.StartAsync();
        using var phone = await OpenAsync(room, 0);
        (await phone.GetAsync(Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        await room.EndAsync();

        var page = await phone.GetAsync(Path);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("Where you sit");
        page.Text.ShouldContain("You speak in");
        page.Html.ShouldContain("You expected: <b>alike</b>");
        page.Reply.Headers.CacheControl!.ToString().ShouldContain("no-store");
        foreach (var other in Enumerable.Range(1, 7))
        {
            // What leader 0 predicted are the first words of one of the others.
            foreach (var sentence in SentencesOf(room, other).Where(sentence => sentence.Length > 30)) { page.Text.ShouldNotContain(sentence); }
        }

        (await phone.GetAsync("/seat/room")).Html.ShouldContain(Path);
        (await phone.GetAsync("/seat/outcome")).Html.ShouldContain(Path);
    }

    [Fact]
    public async Task Under_an_unattributed_promise_it_says_why_there_is_none()
    {
        var room = await ForecastRoom.OpenAsync(host, Contract.Unattributed);
        using var phone = await OpenAsync(room, 5);
        await room.StartAsync();
        await room.EndAsync();
        var page = await phone.GetAsync(Path);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("nothing joins the reading with a person");
        page.Text.ShouldNotContain("You speak in");
        page.Text.ShouldNotContain("You expected:");
    }

    [Fact]
    public async Task Nobody_but_the_leader_gets_it()
    {
        var room = await ForecastRoom.OpenAsync(host);
        await room.StartAsync();
        await room.EndAsync();
        using var stranger = new Phone(host.Address);
        (await stranger.GetAsync(Path)).Status.ShouldNotBe(HttpStatusCode.OK);
        using var ruth = new Phone(host.Address);
        await ruth.GetAsync("/sign-in");
        await ruth.PostAsync("/sign-in", ("Mail", room.Mail), ("Password", RoomHost.Password));
        (await ruth.GetAsync(Path)).Status.ShouldNotBe(HttpStatusCode.OK);
    }

    private static async Task<Phone> OpenAsync(ForecastRoom room, int leader)
    {
        var phone = new Phone(room.Round.Host.Address);
        await phone.GetAsync($"/i/{room.Round.Tokens[leader]}");
        await phone.PostAsync($"/i/{room.Round.Tokens[leader]}");
        return phone;
    }

    private static string[] SentencesOf(ForecastRoom room, int leader)
    {
        var invented = Invented.Leaders.OrderBy(one => one.Entry.Side).ElementAt(leader);
        return [.. room.Round.Pack.Questions.SelectMany(question => Invented.Answer(invented, room.Round.Pack, question).WholeText().Split('.', StringSplitOptions.TrimEntries).Skip(1))];
    }
}
