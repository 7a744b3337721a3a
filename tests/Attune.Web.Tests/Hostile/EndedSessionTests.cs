using System.Net;
using Attune.Web.Accounts;
using Attune.Web.Tests.Leaks;
using Attune.Web.Tests.Seat;

namespace Attune.Web.Tests.Hostile;

/// <summary>Somebody presses a button of the Desk after the session has ended.</summary>
public sealed class EndedSessionTests(SeatHost host) : IClassFixture<SeatHost>
{
    private static readonly Guid Program = Guid.Parse("7f1c2a52-6f5c-4b7e-9a53-0c1d6a3f2b11");

    [Fact]
    public async Task Every_form_of_the_Desk_leads_to_the_sign_in_and_from_there_to_a_page()
    {
        var forms = new Walk(host.Services).Routes.Where(route => route.Method == "POST" && route.Policies.Contains(Facilitator.Policy, StringComparison.Ordinal)).ToArray();
        forms.Length.ShouldBeGreaterThan(80);
        using var browser = new Phone(host.Address);
        var page = await browser.GetAsync("/sign-in");
        foreach (var form in forms)
        {
            var path = string.Join('/', form.Pattern.Split('/').Select(part => part.StartsWith('{') ? part.Contains("int", StringComparison.Ordinal) ? "1" : $"{Program}" : part));
            var sent = await browser.PostAsync(path, page, asModule: false);
            sent.Status.ShouldBe(HttpStatusCode.Redirect, $"{form}: {sent.Text}");
            sent.To.ShouldBe($"/sign-in?to={Uri.EscapeDataString(path.StartsWith("/programs/7", StringComparison.Ordinal) ? $"/programs/{Program}" : AccountEndpoints.Home)}", $"{form}");
            // A module reads the status, and says on its page that nothing was saved.
            (await browser.PostAsync(path, page, asModule: true)).Status.ShouldBe(HttpStatusCode.Unauthorized, $"{form}");
        }
    }

    [Fact]
    public async Task A_page_leads_there_and_back()
    {
        using var browser = new Phone(host.Address);
        var to = (await browser.GetAsync("/account?x=1")).To;
        new Uri(host.Address, to).PathAndQuery.ShouldBe("/sign-in?to=%2Faccount%3Fx%3D1");
    }
}
