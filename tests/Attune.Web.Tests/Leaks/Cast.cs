using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Web.Accounts;
using Attune.Web.Audience;
using Attune.Web.Beside;
using Attune.Web.Seat;
using Attune.Web.Sponsor;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.Leaks;

/// <summary>Every kind of reader, each with a browser and signed in.</summary>
internal sealed class Cast : IAsyncDisposable
{
    private Cast(Scene scene, ImmutableArray<Reader> readers) => (Scene, Readers) = (scene, readers);

    public static int Size => 12;

    public Scene Scene { get; }

    public ImmutableArray<Reader> Readers { get; }

    public static async Task<Cast> MeetAsync(LeakHost host, Contract contract)
    {
        var (ruth, other, administrator) = (await AccountAsync(host, "Ruth Okafor"), await AccountAsync(host, "Olav Berg"), await AccountAsync(host, "Ada Nwosu", administrator: true));
        var scene = await Scene.PrepareAsync(host, contract, ruth);
        var elsewhere = await Scene.PrepareAsync(host, Contract.Attributed, other);
        Reader[] readers =
        [
            new(host.Address, "a stranger", ViewerRole.Stranger, null),
            new(host.Address, "a leader of Business", ViewerRole.Leader, 1, SeatAuthentication.Policy),
            new(host.Address, "a leader of IT", ViewerRole.Leader, 4, SeatAuthentication.Policy),
            new(host.Address, "a leader who has not begun", ViewerRole.Leader, Scene.NotBegun, SeatAuthentication.Policy),
            new(host.Address, "a leader of another program", ViewerRole.Stranger, null, SeatAuthentication.Policy),
            new(host.Address, "the facilitator", ViewerRole.Facilitator, null, Facilitator.Policy, Facilitator.WithPasswordPolicy),
            new(host.Address, "somebody in the audience", ViewerRole.Stranger, null, AudienceAuthentication.Policy),
            new(host.Address, "the sponsor", ViewerRole.Sponsor, null, SponsorAuthentication.Policy),
            new(host.Address, "another program's facilitator", ViewerRole.Stranger, null, Facilitator.Policy, Facilitator.WithPasswordPolicy),
            new(host.Address, "the administrator", ViewerRole.Administrator, null, Facilitator.Policy, Facilitator.AdministratorPolicy, Facilitator.WithPasswordPolicy),
            new(host.Address, "somebody who speaks for a third voice", ViewerRole.Observer, null, BesideAuthentication.Policy),
            new(host.Address, "a leader who catches up", ViewerRole.Observer, null, BesideAuthentication.Policy),
        ];
        readers.Length.ShouldBe(Size);
        await readers[0].GetAsync("/sign-in");
        foreach (var leader in readers.Where(reader => reader.Leader is not null)) { await leader.OpenLinkAsync(scene.Tokens[leader.Leader!.Value]); }
        await readers[4].OpenLinkAsync(elsewhere.Tokens[1]);
        await readers[5].SignInAsync(ruth.Email!, Scene.Password);
        await readers[6].JoinAsync(scene.RoomCode);
        await readers[7].OpenSponsorLinkAsync(scene.SponsorToken);
        await readers[8].SignInAsync(other.Email!, Scene.Password);
        await readers[9].SignInAsync(administrator.Email!, Scene.Password);
        await readers[10].OpenBesideLinkAsync(scene.Beside.TokenOf(readers[10]));
        await readers[11].OpenBesideLinkAsync(scene.Beside.TokenOf(readers[11]));
        return new(scene, [.. readers]);
    }

    public ValueTask DisposeAsync()
    {
        foreach (var reader in Readers) { reader.Dispose(); }
        return ValueTask.CompletedTask;
    }

    private static async Task<Account> AccountAsync(LeakHost host, string name, bool administrator = false)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var mail = $"{Guid.NewGuid():n}@example.org";
        var account = new Account { Id = Guid.NewGuid(), UserName = mail, Email = mail, DisplayName = name, IsAdministrator = administrator };
        (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, Scene.Password)).Succeeded.ShouldBeTrue();
        return account;
    }
}
