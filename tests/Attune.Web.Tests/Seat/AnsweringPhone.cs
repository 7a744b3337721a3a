using System.Text.RegularExpressions;

namespace Attune.Web.Tests.Seat;

/// <summary>A leader's phone without script that goes through a whole round and fills in every field it is shown.</summary>
/// <param name="address">The address of the product.</param>
/// <param name="valueOf">What to write into a field, by its name, the page it is on and the page's path; empty leaves it as it is.</param>
internal sealed partial class AnsweringPhone(Uri address, Func<string, Shown, string, string> valueOf) : IDisposable
{
    public Phone Phone { get; } = new(address);

    /// <summary>Opens the link and begins.</summary>
    /// <returns>Where it leads.</returns>
    public async Task<string> BeginAsync(string link)
    {
        await Phone.GetAsync(link);
        (await Phone.PostAsync(link)).To.ShouldBe("/seat");
        var promise = await Phone.GetAsync("/seat");
        var begun = await Phone.PostAsync("/seat/begin", ("contract", promise.Hidden("contract")));
        begun.To.ShouldNotBeEmpty($"{promise.Status} {promise.To}: {begun.Html}");
        return begun.To;
    }

    /// <summary>Goes from screen to screen to the last look, and says "done".</summary>
    /// <param name="to">The first screen.</param>
    /// <param name="keeps">Whether the last answer that a page offers is kept; it is answered anew otherwise.</param>
    public async Task AnswerAsync(string to, Func<Shown, bool>? keeps = null)
    {
        for (var screens = 0; to != "/seat/answers"; screens++)
        {
            screens.ShouldBeLessThan(40, "the way does not end");
            var (at, page) = (to, await Phone.GetAsync(to));
            page.Status.ShouldBe(System.Net.HttpStatusCode.OK, $"{at}: {page.Html}");
            if (Keep().Match(page.Html) is { Success: true } offer)
            {
                if (keeps?.Invoke(page) == true)
                {
                    to = (await Phone.PostAsync(offer.Groups[1].Value, ("round", page.Hidden("round")))).To;
                    to.ShouldNotBeEmpty($"{at}: {Phone.Page.Html}");
                    continue;
                }

                page = await Phone.GetAsync($"{to}?anew=true");
            }

            to = (await Phone.PostAsync(to, [.. FieldsOf(page, to).DistinctBy(field => field.Name)])).To;
            to.ShouldNotBeEmpty($"{at}: {Phone.Page.Html}");
        }

        await Phone.GetAsync("/seat/answers");
        (await Phone.PostAsync("/seat/done")).To.ShouldBe("/seat/answers");
    }

    public void Dispose() => Phone.Dispose();

    private IEnumerable<(string Name, string Value)> FieldsOf(Shown page, string at)
        => Name().Matches(page.Html).Select(name => name.Groups[1].Value).Distinct().Select(name => (name, valueOf(name, page, at))).Where(field => field.Item2.Length > 0);

    [GeneratedRegex("<(?:input|textarea|select)[^>]* name=\"([^\"]+)\"")]
    private static partial Regex Name();

    [GeneratedRegex("action=\"(/seat/\\d+/keep)\"")]
    private static partial Regex Keep();
}
