using System.Text.RegularExpressions;
using Attune.Web.Hosting;
using Attune.Web.Tests.Rounds;
using Attune.Web.Tests.Seat;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Attune.Web.Tests.Quarters;

/// <summary>The product on a port, on a clock that the story moves from quarter to quarter; its letters wait in a folder.</summary>
public sealed partial class QuartersHost : SeatHost
{
    private readonly MovedTime _time = new(new(2087, 1, 14, 9, 0, 0, TimeSpan.FromHours(1)));

    /// <summary>Goes on to a day, and does what is due by then: twice, since what is made by time acts by time.</summary>
    public async Task GoToAsync(int month, int day, int hour = 9)
    {
        var local = new DateTime(2087, month, day, hour, 0, 0, DateTimeKind.Unspecified);
        _time.Now = new(local, TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo").GetUtcOffset(local));
        for (var i = 0; i < 2; i++)
        {
            foreach (var task in Services.GetServices<ITimedTask>()) { await task.RunAsync(TestContext.Current.CancellationToken); }
        }
    }

    /// <summary>The personal links in the invitations that wait, by the address they were sent to; all letters are then taken away.</summary>
    public async Task<Dictionary<string, string>> TakeLinksAsync()
    {
        var links = new Dictionary<string, string>();
        foreach (var file in Directory.GetFiles(Path.Combine(Folder, "outbox"), "*.eml"))
        {
            var letter = await MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken);
            if (letter.Subject!.Contains("your answers, before", StringComparison.Ordinal) && Link().Match(letter.TextBody ?? "") is { Success: true } link) { links[letter.To.Mailboxes.Single().Address] = link.Value; }
            File.Delete(file);
        }

        return links;
    }

    protected override void Change(WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<TimeProvider>(_time);
    }

    [GeneratedRegex("/i/[A-Za-z0-9_-]+")]
    private static partial Regex Link();
}
