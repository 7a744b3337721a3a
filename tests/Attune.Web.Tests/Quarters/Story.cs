using Attune.Web.Accounts;
using Attune.Web.Tests.Browser;
using Attune.Web.Tests.Seat;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Attune.Web.Tests.Quarters;

/// <summary>What people do in four quarters: the facilitator at the Desk in a browser, the leaders on phones without script.</summary>
internal sealed class Story(QuartersHost host, Chromium chromium) : IAsyncDisposable
{
    private readonly Dictionary<string, AnsweringPhone> _phones = [];
    private Visitor? _ruth;

    public Visitor Ruth => _ruth!;

    /// <summary>The address of the program.</summary>
    public string Program { get; private set; } = "";

    public int Quarter { get; private set; } = 1;

    public Phone PhoneOf(string name) => _phones[name].Phone;

    /// <summary>Makes the account, the program and its first round, and invites.</summary>
    public async Task BeginAsync()
    {
        await host.GoToAsync(1, 14);
        _ruth = await chromium.ArriveAsync(host.Address, "Ruth", new(1440, 900, ColorScheme.Light));
        await Ruth.MakeAccountAsync(host.Services.GetRequiredService<FirstRun>().Code);
        await Ruth.SendAsync("/programs/new", "/programs", ("Name", "One way of ordering"), ("Purpose", "One system for orders in four plants"), ("Strategy", "One way of ordering in all plants"), ("GoLive", "2087-06-30"));
        Program = string.Join('/', Ruth.Path.Split('/').Take(3));
        await Ruth.SendAsync($"{Program}/leaders", $"{Program}/leaders", ("pasted", string.Join('\n', QuarterLeader.All.Select(Pasted))));
        await Ruth.SendAsync($"{Program}/promise", $"{Program}/promise", ("LocksAt", "2087-01-25T17:00"), ("SittingAt", "2087-01-30T09:00"));
        await Ruth.SendAsync($"{Program}/start", $"{Program}/start");
        await Ruth.SendAsync($"{Program}/mail", $"{Program}/mail");
    }

    /// <summary>Goes on to the day on which a planned round opens by itself.</summary>
    public async Task OpensByItselfAsync(int quarter, int month, int day)
    {
        Quarter = quarter;
        await host.TakeLinksAsync();
        await host.GoToAsync(month, day);
        await SignInAgainAsync();
    }

    /// <summary>Every leader opens the link in the letter and answers; what did not change is kept.</summary>
    /// <param name="before">What a leader does before the first question of a later round.</param>
    public async Task AnswerAsync(IEnumerable<QuarterLeader> leaders, Func<QuarterLeader, Phone, Task>? before = null)
    {
        var links = await host.TakeLinksAsync();
        foreach (var leader in leaders)
        {
            if (!_phones.TryGetValue(leader.Name, out var phone)) { _phones[leader.Name] = phone = leader.NewPhone(host.Address, () => Quarter); }
            var to = await phone.BeginAsync(links[leader.Mail]);
            if (to == "/seat/since")
            {
                if (before is not null) { await before(leader, phone.Phone); }
                to = "/seat/1";
            }

            await phone.AnswerAsync(to, page => leader.Keeps(page.Text, Quarter));
        }
    }

    /// <summary>A day later the round has locked by itself; the answers are opened, and the room sees what its first page says.</summary>
    /// <returns>The address of the sitting.</returns>
    public async Task<string> SitAsync(int month, int locked, int day, Func<string, Task> firstScreen)
    {
        await host.GoToAsync(month, locked, 18);
        await host.GoToAsync(month, day);
        await SignInAgainAsync();
        await Ruth.GoAsync(Program);
        await Ruth.FollowAsync("Prepare the reveal");
        var sitting = Ruth.Path[..(Ruth.Path.IndexOf("/sitting", StringComparison.Ordinal) + "/sitting".Length)];
        await Ruth.GoAsync($"{sitting}/prepare");
        await Ruth.LookAsync($"quarter-{Quarter}-prepare");
        await Ruth.PressAndWaitAsync("Approve all");
        await Ruth.GoAsync($"{sitting}/run");
        await Ruth.LookAsync($"quarter-{Quarter}-run");
        await Ruth.OpenAnswersAsync();
        await firstScreen(sitting);
        return sitting;
    }

    /// <summary>Drives the sitting step by step to its end.</summary>
    /// <param name="sitting">The address of the sitting.</param>
    /// <param name="overTime">What is looked at when it comes to what moved over the rounds.</param>
    public async Task EndAsync(string sitting, Func<Task>? overTime = null)
    {
        await Ruth.GoAsync($"{sitting}/drive");
        for (var steps = 0; await Ruth.NextMoveAsync() is { } move; steps++)
        {
            steps.ShouldBeLessThan(120);
            if (overTime is not null && await Ruth.Page.Locator("[data-chart='n'] .over-time").CountAsync() > 0)
            {
                await overTime();
                overTime = null;
            }

            await Ruth.MoveAsync(move);
        }

        overTime.ShouldBeNull("the sitting did not come to what moved over the rounds");
    }

    /// <summary>What the projector shows now.</summary>
    public async Task<string> ScreenAsync(string sitting, string picture)
    {
        await using var screen = await chromium.ArriveAsync(host.Address, "the Screen", new(1920, 1080, ColorScheme.Light));
        await screen.ComeInAsAsync(Ruth);
        await screen.GoAsync($"{sitting}/screen");
        await screen.LookAsync(picture);
        return await screen.Page.Locator("body").InnerTextAsync();
    }

    /// <summary>A page of a leader on the own phone, with a browser in place of the phone without script.</summary>
    public async Task<string> LookAsync(string name, string path, string picture)
    {
        await using var browser = await chromium.ArriveAsync(host.Address, name, Device.Phone);
        await browser.Page.Context.AddCookiesAsync(PhoneOf(name).Cookies.Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = host.Address.ToString() }));
        await browser.GoAsync(path);
        await browser.LookAsync(picture);
        browser.ShouldHaveNothingToComplainOf(host.Address);
        return await browser.Page.Locator("body").InnerTextAsync();
    }

    /// <summary>What the Desk says on a page.</summary>
    public async Task<string> DeskAsync(string page, string picture)
    {
        await Ruth.GoAsync($"{Program}/{page}");
        await Ruth.LookAsync(picture);
        // What stands behind "How sure is that?" is checked as well.
        foreach (var sure in await Ruth.Page.Locator("details.how-sure > summary").AllAsync()) { await sure.ClickAsync(); }
        return await Ruth.Page.Locator("body").InnerTextAsync();
    }

    /// <summary>The id of a leader, as the forms of the Desk offer it.</summary>
    public async Task<string> IdOfAsync(string name)
    {
        await using var db = host.Open();
        return $"{(await db.Leaders.ToListAsync(TestContext.Current.CancellationToken)).Single(leader => leader.Name == name).Id}";
    }

    public static string Pasted(QuarterLeader leader) => $"{leader.Name}\t{leader.Side}\t\t{leader.Role}\t{leader.Mail}";

    public async Task SignInAgainAsync()
    {
        await Ruth.Page.Context.ClearCookiesAsync();
        await Ruth.SignInAsync("ruth@example.org", Leading.Password);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var phone in _phones.Values) { phone.Dispose(); }
        if (_ruth is not null) { await _ruth.DisposeAsync(); }
    }
}
