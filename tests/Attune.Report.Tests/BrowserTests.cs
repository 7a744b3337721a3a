using Attune.Report.Tests.Readings;
using Microsoft.Playwright;

namespace Attune.Report.Tests;

/// <summary>The file as a person meets it. Skipped, loudly, where no Chromium is installed.</summary>
[Trait("Proof", "Browser")]
public sealed class BrowserTests(Chromium chromium) : IClassFixture<Chromium>
{
    public static TheoryData<Audience, int, ColorScheme> Ways()
    {
        var ways = new TheoryData<Audience, int, ColorScheme>();
        foreach (var audience in Enum.GetValues<Audience>())
        {
            ways.Add(audience, 390, ColorScheme.Dark);
            ways.Add(audience, 1280, ColorScheme.Light);
        }

        foreach (var (width, scheme) in new[] { (390, ColorScheme.Light), (1280, ColorScheme.Dark), (320, ColorScheme.Light), (320, ColorScheme.Dark) })
        {
            ways.Add(Audience.Room, width, scheme);
        }

        return ways;
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Nobody_meets_a_barrier_and_nothing_leaves_the_page(Audience audience, int width, ColorScheme scheme)
    {
        await using var visit = await chromium.OpenAsync(Render.Page(audience), width, scheme);
        (await Axe.BarriersAsync(visit.Page)).ShouldBeEmpty();
        visit.Requests.ShouldAllBe(url => url.StartsWith("file:") || url.StartsWith("data:"));
        visit.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Audience.Room, 1280, ColorScheme.Light)]
    [InlineData(Audience.Room, 320, ColorScheme.Dark)]
    [InlineData(Audience.Sponsor, 390, ColorScheme.Light)]
    [InlineData(Audience.Team, 390, ColorScheme.Light)]
    public async Task What_is_told_and_asked_of_a_room_is_without_barriers(Audience audience, int width, ColorScheme scheme)
    {
        await using var visit = await chromium.OpenAsync(Render.Page(Lindqvist.Reading(), Render.Options with { Audience = audience }), width, scheme);
        await visit.Page.EvaluateAsync("document.querySelectorAll('details').forEach(one => one.open = true)");
        (await Axe.BarriersAsync(visit.Page)).ShouldBeEmpty();
        (await Sideways(visit.Page)).ShouldBe(0);
    }

    [Theory]
    [InlineData(Audience.Room)]
    [InlineData(Audience.Sponsor)]
    public async Task The_first_page_of_a_room_fits_one_sheet_of_A4(Audience audience)
    {
        await using var visit = await chromium.OpenAsync(Render.Page(Lindqvist.Reading(), Render.Options with { Audience = audience }), 657, ColorScheme.Light);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        (await visit.Page.EvaluateAsync<double>("document.querySelector('#top').getBoundingClientRect().height")).ShouldBeLessThan(1009);
    }

    [Fact]
    public async Task The_sides_of_a_contradiction_stand_beside_each_other_with_the_mark_between()
    {
        await using var visit = await chromium.OpenAsync(Render.Page(Lindqvist.Reading()), 1280, ColorScheme.Light);
        (await visit.Page.EvaluateAsync<bool>("""
            (() => {
              const [left, mark, right] = [...document.querySelector('.facing').children].map(child => child.getBoundingClientRect());
              return left.right <= mark.left && mark.right <= right.left && Math.abs(left.top - right.top) < 2 && mark.width > 40;
            })()
            """)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_open_sentences_of_a_word_and_every_folded_list_are_without_barriers_too(ColorScheme scheme)
    {
        await using var visit = await chromium.OpenAsync(Render.Page(Audience.Room), 390, scheme, "#q3-w1");
        await visit.Page.EvaluateAsync("document.querySelectorAll('details').forEach(one => one.open = true)");
        (await Axe.BarriersAsync(visit.Page)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_with_a_barrier_is_told_from_one_without()
    {
        await using var visit = await chromium.OpenAsync("<!doctype html><html lang=\"en\"><head><title>A page</title></head><body><main><h1>A page</h1><img src=\"data:,\"></main></body></html>", 390, ColorScheme.Light);
        (await Axe.BarriersAsync(visit.Page)).ShouldHaveSingleItem().ShouldStartWith("image-alt: <img");
    }

    [Fact]
    public async Task A_word_opens_its_sentences_without_script_and_closes_them_again()
    {
        await using var visit = await chromium.OpenAsync(Render.Page(Audience.Room), 1280, ColorScheme.Light, script: false);
        var sheet = visit.Page.Locator("#q3-w1");
        (await sheet.IsVisibleAsync()).ShouldBeFalse();
        await visit.Page.Locator("#q3-r1 a").ClickAsync();
        (await sheet.IsVisibleAsync()).ShouldBeTrue();
        (await sheet.InnerTextAsync()).ShouldContain("Adoption is a licence count I can show in week two.");
        await sheet.GetByRole(AriaRole.Link, new() { Name = "Close" }).ClickAsync();
        (await sheet.IsVisibleAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task The_keyboard_goes_from_a_word_to_its_sentences_and_back()
    {
        await using var visit = await chromium.OpenAsync(Render.Page(Audience.Room), 1280, ColorScheme.Light);
        await visit.Page.Keyboard.PressAsync("Tab");
        (await Focused(visit.Page)).ShouldBe("#main");
        await visit.Page.Locator("#q3-r1 a").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");
        (await Focused(visit.Page)).ShouldBe("#q3-r1", "the first stop in the sheet closes it");
        await visit.Page.Keyboard.PressAsync("Enter");
        (await visit.Page.Locator("#q3-w1").IsVisibleAsync()).ShouldBeFalse();
    }

    [Theory]
    [InlineData(Audience.Room)]
    [InlineData(Audience.Sponsor)]
    [InlineData(Audience.Team)]
    public async Task Nothing_scrolls_sideways_on_the_narrowest_phone(Audience audience)
    {
        await using var visit = await chromium.OpenAsync(Render.Page(audience), 320, ColorScheme.Light);
        (await Sideways(visit.Page)).ShouldBe(0);
        // A hash is one long word, longer than a phone is wide.
        await visit.Page.EvaluateAsync("document.querySelectorAll('.facts dd').forEach(one => one.textContent = 'f'.repeat(64))");
        (await Sideways(visit.Page)).ShouldBe(0);
    }

    [Fact]
    public async Task A_title_breaks_on_a_slide_where_it_breaks_on_the_Screen()
    {
        const string Title = "<main class=\"slides\"><section class=\"slide\"><div class=\"screen\"><div class=\"screen-main\"><h1>Business expected agreement, IT half and half</h1></div></div></section></main>";
        foreach (var width in new[] { 1920, 640 })
        {
            await using var visit = await chromium.OpenAsync(SlideFile.Write(Title, "Meridian"), width, ColorScheme.Light);
            await visit.Page.EvaluateAsync("document.fonts.ready");
            (await visit.Page.EvaluateAsync<double>("(() => { const title = document.querySelector('h1'); return title.getBoundingClientRect().height / parseFloat(getComputedStyle(title).fontSize); })()")).ShouldBeLessThan(1.5, $"one line at {width}");
        }
    }

    [Fact]
    public async Task On_paper_no_heading_stands_above_nothing()
    {
        await using var visit = await chromium.OpenAsync(Render.Page(Audience.Room), 657, ColorScheme.Light);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        (await visit.Page.EvaluateAsync<int>("[...document.querySelectorAll('.untold')].filter(one => ![...one.children].some(child => child.tagName !== 'H2' && child.checkVisibility())).length")).ShouldBe(0);
    }

    [Fact]
    public async Task Hostile_text_runs_nothing_and_breaks_nothing()
    {
        foreach (var text in HostileTextTests.Hostile)
        {
            await using var visit = await chromium.OpenAsync(Render.Page(HostileTextTests.Reading(text, text, text, text)), 320, ColorScheme.Light);
            visit.Dialogs.ShouldBe(0, text);
            visit.Complaints.ShouldBeEmpty(text);
            (await Sideways(visit.Page)).ShouldBe(0, text);
        }
    }

    [Theory]
    [InlineData(Audience.Room)]
    [InlineData(Audience.Sponsor)]
    public async Task The_first_page_fits_one_sheet_of_A4(Audience audience)
    {
        // A4 without the margins of the stylesheet, at 96 px an inch.
        const int Width = 657;
        const int Height = 1009;
        await using var visit = await chromium.OpenAsync(Render.Page(audience), Width, ColorScheme.Light);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        (await visit.Page.EvaluateAsync<double>("document.querySelector('#top').getBoundingClientRect().height")).ShouldBeLessThan(Height);
    }

    private static Task<string> Focused(IPage page) => page.EvaluateAsync<string>("document.activeElement.getAttribute('href')");

    private static Task<int> Sideways(IPage page)
        => page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}
