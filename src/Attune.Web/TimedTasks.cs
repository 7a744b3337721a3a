using Attune.Web.Desk.AuditTrail;
using Attune.Web.Desk.Cascading;
using Attune.Web.Desk.Importing;
using Attune.Web.Desk.Locking;
using Attune.Web.Desk.Scheduling;
using Attune.Web.Hosting;
using Attune.Web.Room.Arrived;

namespace Attune.Web;

/// <summary>Everything that happens without a press, one line for each.</summary>
internal static class TimedTasks
{
    public static IServiceCollection AddTimedTasks(this IServiceCollection services)
        => services
            .AddHostedService<Timekeeper>()
            .AddSingleton<ITimedTask, LocksByTime>()
            .AddSingleton<ITimedTask, ActsByTime>().AddScoped<ActingByTime>()
            .AddSingleton<ITimedTask, ClosesCascades>()
            .AddSingleton<ITimedTask, ForgetsUploads>()
            .AddSingleton<ITimedTask, ReadsTeams>()
            .AddSingleton<ITimedTask, Retention>()
            .AddSingleton<ITimedTask, Forgetting>();
}
