using Attune.Web.Tests.Browser;
using Microsoft.Playwright;

namespace Attune.Web.Tests.Quarters;

/// <summary>Filling and sending one of several forms of a page, as a person does with mouse and keys.</summary>
internal static class Pressing
{
    /// <summary>Opens a page, fills the form that goes to an address, and presses its button; asked whether it is meant, it is.</summary>
    /// <param name="visitor">Whose browser.</param>
    /// <param name="page">The page.</param>
    /// <param name="action">Where the form goes.</param>
    /// <param name="fields">Its fields; one that is a button is the one that is pressed.</param>
    public static async Task SendAsync(this Visitor visitor, string page, string action, params (string Name, string Value)[] fields)
    {
        await visitor.GoAsync(page);
        var form = visitor.Page.Locator($"form[action='{action}']").First;
        var button = form.Locator("button[type=submit]").First;
        foreach (var (name, value) in fields)
        {
            var field = form.Locator($"[name='{name}']").First;
            switch (await field.EvaluateAsync<string>("one => one.localName === 'input' ? one.type : one.localName"))
            {
                case "select": await field.SelectOptionAsync(value); break;
                case "radio" or "checkbox": await form.Locator($"label:has([name='{name}'][value='{value}'])").First.ClickAsync(); break;
                case "button": button = form.Locator($"button[name='{name}'][value='{value}']").First; break;
                default: await field.FillAsync(value); break;
            }
        }

        await visitor.PressAndWaitAsync(button);
        var sure = visitor.Page.Locator($"form[action='{action}']:has(input[name=sure]) button[type=submit]").First;
        if (await sure.CountAsync() > 0) { await visitor.PressAndWaitAsync(sure); }
        (await visitor.Page.Locator("[aria-invalid=true], .notice[role=alert]").CountAsync()).ShouldBe(0, $"{action}: {await visitor.Page.Locator("main").InnerTextAsync()}");
    }

    public static async Task<string> ReadAsync(this Visitor visitor, string page)
    {
        await visitor.GoAsync(page);
        return await visitor.Page.Locator("body").InnerTextAsync();
    }

    public static Task PressAndWaitAsync(this Visitor visitor, string name) => visitor.PressAndWaitAsync(visitor.Page.GetByRole(AriaRole.Button, new() { NameString = name }).First);

    // The page after a form may have the address of the page before it; what tells them apart is a mark that the next page has not.
    private static async Task PressAndWaitAsync(this Visitor visitor, ILocator button)
    {
        await visitor.Page.EvaluateAsync("() => { window.wasHere = true; }");
        await button.ClickAsync();
        await visitor.Page.WaitForFunctionAsync("() => !window.wasHere && document.readyState === 'complete'");
    }
}
