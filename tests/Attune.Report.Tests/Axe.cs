using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Attune.Report.Tests;

/// <summary>
/// Axe, asked in the page itself: WCAG 2.2 AA and what axe calls best practice. The package's own call opens another window for
/// every look and carries every rule that passed there and back, which took longer than the look.
/// </summary>
public static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <returns>Each barrier as its rule and what stands there in the page.</returns>
    public static async Task<string[]> BarriersAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) { await page.EvaluateAsync($"() => {{ {Script} }}"); }
        return await page.EvaluateAsync<string[]>(
            """
            async () => {
              const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
              const found = await window.axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
              if (found.passes.length === 0) throw new Error('Axe looked at nothing.');
              return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html}`));
            }
            """);
    }
}
