using Attune.Domain.Programs;
using Attune.Domain.Viewers;
using Attune.Store.UseCases.Demo;

namespace Attune.Web.Desk.Demo;

/// <summary>Plays demos beside the requests that ask for them, one an account, so that a page can say how far one is. A node that goes down plays it anew when it is asked for.</summary>
internal sealed class DemoPlaying(IServiceScopeFactory scopes, IHostApplicationLifetime node)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, PlayedDemo> _playing = [];

    /// <summary>The demo of an account that is being played, or has been and was not looked at yet; null if there is none.</summary>
    public PlayedDemo? Of(Guid account)
    {
        lock (_lock) { return _playing.GetValueOrDefault(account); }
    }

    /// <summary>Begins to play it, unless it is being played.</summary>
    public PlayedDemo Begin(Guid account, Viewer by, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (_playing.TryGetValue(account, out var demo) && !demo.Played.IsCompleted) { return demo; }
            return _playing[account] = new(played => PlayAsync(account, by, now, played));
        }
    }

    /// <summary>Somebody is led to it, or told that it failed.</summary>
    public void Forget(Guid account, PlayedDemo demo)
    {
        lock (_lock)
        {
            if (_playing.GetValueOrDefault(account) == demo) { _playing.Remove(account); }
        }
    }

    private async Task<ProgramId> PlayAsync(Guid account, Viewer by, DateTimeOffset now, IProgress<int> played)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CreateDemo>().RunAsync(account, by, now, played, node.ApplicationStopping);
    }
}

/// <summary>A demo that is being played, and then its program.</summary>
internal sealed class PlayedDemo : IProgress<int>
{
    private volatile int _done;

    public PlayedDemo(Func<IProgress<int>, Task<ProgramId>> play) => Played = Task.Run(() => play(this));

    /// <summary>Ends with the program that was played.</summary>
    public Task<ProgramId> Played { get; }

    /// <summary>How many parts have been played.</summary>
    public int Done => _done;

    public void Report(int value) => _done = value;
}
