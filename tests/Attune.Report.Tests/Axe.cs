using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Attune.Report.Tests;

/// <summary>
/// Runs axe in the page itself: WCAG 2.2 AA and what axe calls best practice. The package's own call opens another window for every check and transfers every
/// rule that passed, which took longer than the check. No rule that runs reads the stylesheets as text, and nobody reads where in the page a node stands, so neither is made.
/// </summary>
public static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <returns>Each barrier as its rule and the markup concerned.</returns>
    public static async Task<string[]> BarriersAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) { await page.EvaluateAsync($"() => {{ {Script} }}"); }
        // The end of a run counts these lines (build/test-summary.mjs).
        TestContext.Current.TestOutputHelper?.WriteLine($"Without barriers: {new Uri(page.Url).AbsolutePath}");
        return await page.EvaluateAsync<string[]>(
            """
            async () => {
              const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
              const found = await window.axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'], selectors: false, preload: { assets: ['media'] } });
              if (found.passes.length === 0) throw new Error('Axe looked at nothing.');
              return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html}`));
            }
            """);
    }
}
