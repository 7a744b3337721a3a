using Attune.Web.Tests.Browser;

namespace Attune.Web.Tests.Sittings;

/// <summary>What stands on the Screen has to be completely visible, between head and foot.</summary>
internal static class ScreenFit
{
    /// <returns>A line for each thing that is cut, or makes the Screen higher than the projector.</returns>
    public static async Task<IEnumerable<string>> ProblemsAsync(Visitor screen, int step)
    {
        var kind = await screen.Page.Locator(".screen-head .reading").InnerTextAsync();
        return (await screen.Page.EvaluateAsync<string[]>(
            """
            () => {
              const found = [], main = document.querySelector('.screen-main'), box = main.getBoundingClientRect(), foot = document.querySelector('.screen-foot').getBoundingClientRect();
              if (document.documentElement.scrollHeight > innerHeight + 1) found.push(`the Screen is ${document.documentElement.scrollHeight} high`);
              for (const one of main.querySelectorAll('*')) {
                const at = one.getBoundingClientRect();
                if (at.width === 0 || one.closest('.hidden-text')) continue;
                if (at.bottom > foot.top + 1 || at.right > innerWidth + 1 || at.left < -1) found.push(`${one.tagName}.${one.className?.baseVal ?? one.className} "${one.textContent.slice(0, 40)}" ${Math.round(at.left)}-${Math.round(at.right)}, to ${Math.round(at.bottom)} of ${Math.round(foot.top)}`);
              }
              return found;
            }
            """)).Select(problem => $"step {step}, {kind}: {problem}");
    }
}
