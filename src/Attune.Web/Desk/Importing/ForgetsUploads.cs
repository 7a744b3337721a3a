using Attune.Store.UseCases.Imports;
using Attune.Web.Hosting;

namespace Attune.Web.Desk.Importing;

/// <summary>Throws away files that nobody confirmed within the hour.</summary>
internal sealed class ForgetsUploads(ForgetUploads forget, Clock clock) : ITimedTask
{
    public TimeSpan Often => TimeSpan.FromMinutes(5);

    public Task RunAsync(CancellationToken cancel) => forget.RunAsync(clock.Now, cancel);
}
