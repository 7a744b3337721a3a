using Attune.Domain.Questions;
using Attune.Domain.Rehearsals;

namespace Attune.Web.Tests.Browser;

/// <summary>What a leader does on a phone, from the link in the mail to "done".</summary>
internal static class Answering
{
    public static async Task OpenAsync(this Visitor leader, string link, Func<Visitor, string, Task>? look = null, string to = "/seat")
    {
        await leader.GoAsync(link);
        if (look is not null) { await look(leader, "seat-landing"); }
        await leader.GoOnAsync();
        leader.Path.ShouldBe(to);
        if (look is not null) { await look(leader, "seat-promise"); }
    }

    /// <summary>Reads the promise, then goes step by step to the last look.</summary>
    public static async Task AnswerAllAsync(this Visitor leader, InventedLeader voice, QuestionPack pack, Func<Visitor, string, Task>? look = null)
    {
        for (var screens = 0; leader.Path != "/seat/answers"; screens++)
        {
            screens.ShouldBeLessThan(30, "the way does not end");
            if (leader.Path != "/seat") { await leader.FillScreenAsync(voice, pack); }
            if (look is not null && leader.Path != "/seat") { await look(leader, $"seat-{leader.Path.Replace("/seat/", "", StringComparison.Ordinal).Replace('/', '-')}"); }
            await leader.GoOnAsync();
        }
    }

    /// <summary>Does the same with nothing but forms and links.</summary>
    public static async Task AnswerAllWithoutScriptAsync(this Visitor leader)
    {
        for (var screens = 0; leader.Path != "/seat/answers"; screens++)
        {
            screens.ShouldBeLessThan(30, "the way does not end");
            foreach (var area in await leader.Page.Locator("textarea").AllAsync()) { await area.FillAsync("Every plant closes the month in three days."); }
            foreach (var group in await leader.Page.Locator("fieldset").AllAsync()) { await group.Locator("label.choice").First.ClickAsync(); }
            await leader.GoOnAsync();
        }
    }

    public static async Task FinishAsync(this Visitor leader)
    {
        await leader.Page.Locator("form[action='/seat/done'] button").ClickAsync();
        await leader.Page.GetByText("You are done.").First.WaitForAsync();
    }

    private static async Task FillScreenAsync(this Visitor leader, InventedLeader voice, QuestionPack pack)
    {
        var place = leader.Path.Split('/');
        var content = Invented.Answer(voice, pack, pack.Questions[int.Parse(place[2], System.Globalization.CultureInfo.InvariantCulture) - 1]);
        var page = leader.Page;
        string[] texts = place is [.., "forecast"] ? [content.Forecast?.OtherSide ?? "Much the same"] : content.Parts.IsEmpty ? [content.Text] : [.. content.Parts.Select(part => part.Text)];
        var areas = await page.Locator("textarea").AllAsync();
        for (var i = 0; i < areas.Count; i++) { await areas[i].FillAsync(texts[i % texts.Length]); }
        // Chooses one radio button of each group, a different one for each leader.
        await page.EvaluateAsync(
            "nth => { const groups = {}; for (const radio of document.querySelectorAll('input[type=radio]')) (groups[radio.name] ??= []).push(radio); for (const group of Object.values(groups)) group[nth % group.length].click(); }",
            voice.Entry.Name.Length);
    }
}
