using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests;

/// <summary>
/// Installations in which one account is made and nothing else. A test has one for itself; afterwards its database and its outbox are put back and the
/// next test gets it. So there are as many starts of the product as tests run at once, and each test finds what it would find after a start of its own.
/// </summary>
internal sealed class InstallationsWithRuth : IAsyncDisposable
{
    // The product lets a hundred strangers an hour try a password of one account, and every test signs in as a stranger, some more than once.
    private const int MostTests = 50;

    private readonly ConcurrentDictionary<Provider, ConcurrentBag<Installation>> _idle = new();
    private readonly ConcurrentDictionary<Installation, int> _served = new();
    private int _lent;

    public async Task<Installation> LendAsync(Databases databases, Provider provider)
    {
        if (!IdleOf(provider).TryTake(out var installation))
        {
            installation = await Installation.StartAsync(databases, provider);
            await Site.RegisterRuthAsync(installation);
            await installation.RememberAsync();
        }

        // Forms are limited by the address they come from: nobody pays for what another test sent.
        var address = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(address, (10 << 24) + Interlocked.Increment(ref _lent));
        installation.CallFrom(new IPAddress(address));
        return installation;
    }

    public async ValueTask TakeBackAsync(Installation installation)
    {
        if (_served.AddOrUpdate(installation, 1, (_, tests) => tests + 1) >= MostTests)
        {
            _served.TryRemove(installation, out _);
            await installation.DisposeAsync();
            return;
        }

        await installation.PutBackAsync();
        IdleOf(installation.Provider).Add(installation);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var installation in _idle.Values.SelectMany(installations => installations)) { await installation.DisposeAsync(); }
    }

    private ConcurrentBag<Installation> IdleOf(Provider provider) => _idle.GetOrAdd(provider, _ => []);
}
