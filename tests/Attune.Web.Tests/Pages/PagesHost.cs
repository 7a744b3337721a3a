using Attune.Store.Keys;
using Attune.Web.Tests.Leaks;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Attune.Web.Tests.Pages;

/// <summary>The host of the leak walk, which notes what pages ask of the database.</summary>
public class PagesHost : LeakHost
{
    internal Questions Questions => Services.GetRequiredService<Questions>();

    protected override void Change(WebApplicationBuilder builder)
    {
        base.Change(builder);
        Attune.Web.Tests.Pages.Questions.Note(builder.Services);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
    }
}

/// <summary>The same on a PostgreSQL.</summary>
public sealed class PostgresPagesHost(string postgres) : PagesHost
{
    protected override IReadOnlyList<string> Settings => ["--Store:Provider=Postgres", $"--Store:Connection={postgres}", $"--Store:MasterKey={Convert.ToBase64String(new byte[MasterKey.Bytes])}"];
}
