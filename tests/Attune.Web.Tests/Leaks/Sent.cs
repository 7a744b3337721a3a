namespace Attune.Web.Tests.Leaks;

/// <summary>Where a form needs what cannot be guessed from its page to come through, by its route.</summary>
internal static class Sent
{
    private static readonly Dictionary<string, (string Name, string Value)[]> Fields = new()
    {
        // Nothing is asked in the scene, so the page has no form: what is sent all the same must change nothing.
        ["/seat/loosen/"] = [("to", "Attributed")],
        ["/programs/{program:guid}/leaders"] = [("pasted", "Nadia Sol\tIT\tData\tHead")],
    };

    public static IEnumerable<(string Name, string Value)> To(string pattern, ImmutableArray<(string Name, string Value)> onPage)
        => Fields.TryGetValue(pattern, out var known) ? onPage.Where(field => known.All(each => each.Name != field.Name)).Concat(known) : onPage;
}
