namespace Attune.Statistics.Disclosure;

/// <summary>
/// Decides of which groups of a tree the answers may be shown, so that nobody who sees every view, of this publication and of those before, can work out what
/// fewer people than the threshold answered.
/// </summary>
/// <remarks>
/// <para>
/// The people are put into blocks of at least the threshold, and a view is shown only if it is made of whole blocks. Whatever is added and subtracted is then a
/// combination of blocks, and touches at least one whole block or nobody. Too few people of a group join their neighbors, whose view is hidden with theirs:
/// this is complementary suppression.
/// </para>
/// <para>
/// Where something was published before of people who are known to be the same, the blocks of both are the vertices of a graph whose edges are the people, with
/// one vertex for those who are missing on one side. A combination that is told by both publications touches the people of a cut of this graph, so that the
/// smallest group which can be worked out is the smallest cut (see the cut space of a graph: Diestel, Graph Theory, 1.9). Blocks behind a smaller cut are merged,
/// or not shown.
/// </para>
/// </remarks>
public static class DisclosureGuard
{
    /// <summary>Decides what may be shown.</summary>
    /// <param name="tree">The groups.</param>
    /// <param name="people">All who answered, each once.</param>
    /// <param name="earlier">What was published before about the same question, the oldest first.</param>
    /// <param name="options">The threshold.</param>
    /// <returns>The blocks and the views; the same for the same people in the same order.</returns>
    public static Disclosed Decide(GroupTree tree, IReadOnlyList<Respondent> people, IReadOnlyList<Publication> earlier, DisclosureOptions options)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(options);
        var blocks = new BlockMaker(tree, people, options.Fewest).Make();
        if (earlier.Count > 0) { new BlockMerger(tree, blocks, new LinkGraph(people, blocks, earlier, options.Fewest)).MergeLight(); }
        return new(tree, [.. blocks.Where(block => block.IsAlive)]);
    }
}
