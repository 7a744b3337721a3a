using Attune.Web.Desk.AuditTrail;
using Attune.Web.Desk.Cascading;
using Attune.Web.Desk.Importing;
using Attune.Web.Desk.Locking;
using Attune.Web.Desk.Planning;
using Attune.Web.Desk.Reminding;
using Attune.Web.Desk.Scheduling;
using Attune.Web.Hosting;
using Attune.Web.Room;
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
            .AddSingleton<ITimedTask, KeepsTheYear>().AddScoped<PlanLetters>()
            .AddSingleton<ITimedTask, RemindsOfDues>().AddScoped<DueLetters>()
            .AddSingleton<ITimedTask, ClosesCascades>()
            .AddSingleton<ITimedTask, ForgetsUploads>()
            .AddSingleton<ReadsAhead>().AddSingleton<ITimedTask>(provider => provider.GetRequiredService<ReadsAhead>())
            .AddSingleton<ITimedTask, ReadsTeams>()
            .AddSingleton<ITimedTask, Retention>()
            .AddSingleton<ITimedTask, Forgetting>();
}
