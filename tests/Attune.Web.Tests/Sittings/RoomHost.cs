using System.Net;
using System.Net.Sockets;
using Attune.Domain.Rehearsals;
using Attune.Store.Model;
using Attune.Web.Tests.Seat;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.Sittings;

/// <summary>The product on a fixed port that stays the same after a restart, with a locked round of eight who have answered.</summary>
public class RoomHost : SeatHost
{
    public const string Password = "four words for a test";

    private readonly int _port = FreePort();

    protected override IReadOnlyList<string> Settings => [$"--urls=http://127.0.0.1:{_port}"];

    public async Task RestartAsync()
    {
        await StopAsync();
        await InitializeAsync();
    }

    /// <returns>The round, and the address with which its facilitator signs in.</returns>
    /// <param name="scales">If true, the leaders rate and rank something, too.</param>
    internal async Task<(OpenRound Round, string Mail)> LockedAsync(bool scales = false)
    {
        var round = await StartRoundAsync(asks: scales ? Scales.PackFor : null);
        foreach (var (place, leader) in Invented.Leaders.OrderBy(leader => leader.Entry.Side).Index())
        {
            foreach (var question in round.Pack.Questions)
            {
                var content = Invented.Answer(leader, round.Pack, question);
                await round.WriteAsync(place, question.Id, scales ? Scales.Put(content, place, question.Id) : content);
            }
        }

        await round.LockAsync(round.Tokens.Count);
        return (round, await MayEnterAsync(round));
    }

    /// <returns>The address with which the round's facilitator signs in.</returns>
    internal async Task<string> MayEnterAsync(OpenRound round)
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await users.FindByIdAsync($"{round.Program.Facilitator}"))!;
        account.SecurityStamp = $"{Guid.NewGuid():n}";
        (await users.SetEmailAsync(account, account.UserName)).Succeeded.ShouldBeTrue();
        (await users.UpdateAsync(account)).Succeeded.ShouldBeTrue();
        (await users.AddPasswordAsync(account, Password)).Succeeded.ShouldBeTrue();
        return account.UserName!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
