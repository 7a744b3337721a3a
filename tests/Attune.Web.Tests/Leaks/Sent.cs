namespace Attune.Web.Tests.Leaks;

/// <summary>The fields of forms, by route, that have to be sent in addition because they cannot be taken from the page.</summary>
internal static class Sent
{
    private static readonly Dictionary<string, (string Name, string Value)[]> Fields = new()
    {
        // Nothing is asked in the scene, so the page has no form; what is sent all the same must change nothing.
        ["/seat/loosen/"] = [("to", "Attributed")],
        // The scene's round is the first, so nothing was promised; and the sponsor's link is on the page only once.
        ["/seat/since"] = [("commitment", "7f1c2a52-6f5c-4b7e-9a53-0c1d6a3f2b11"), ("revision", "0"), ("fate", "Done")],
        ["/programs/{program:guid}/over-time/wordings"] = [("Question", "x"), ("Before", "1"), ("After", "2")],
        ["/programs/{program:guid}/over-time/wordings/undo"] = [("Question", "x"), ("Before", "1"), ("After", "2")],
        ["/programs/{program:guid}/over-time/topics"] = [("Earlier", "x"), ("Later", "x"), ("Same", "yes")],
        ["/programs/{program:guid}/over-time/topics/undo"] = [("Earlier", "x"), ("Later", "x")],
        // The button that is pressed says yes or no.
        ["/seat/actuals/say"] = [("says", "yes")],
        ["/programs/{program:guid}/share/sponsor/mail"] = [("token", "x"), ("mail", "claire@example.org")],
        ["/programs/{program:guid}/leaders"] = [("pasted", "Nadia Sol\tIT\tData\tHead")],
        ["/programs/{program:guid}/beside/voices"] = [("name", "Vendor")],
        ["/programs/{program:guid}/beside/voices/{voice:guid}/invite"] = [("person", "Jo Bell")],
        // A promise is handed to nobody without a Seat, so the activity alone is.
        ["/programs/{program:guid}/orphans"] = [("duty", BesideScene.Orphan), ("Name", "Jonas Weber")],
        ["/programs/{program:guid}/orphans/let-go"] = [("reason", "The plant was sold")],
        // The page with this form stands behind the look at a list; and the scene's teams are asked already.
        ["/programs/{program:guid}/teams"] = [("pasted", "Returns\tWarehouse\t\t4")],
        ["/programs/{program:guid}/cascade"] = [("words", "purpose"), ("closesAt", "2026-12-20T18:00")],
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/unapprove"] = [("topic", "x")],
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/change"] = [("kind", "Rename"), ("topic", "x")],
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/change/undo"] = [("place", "0")],
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/words/undo"] = [("place", "0")],
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/words/apart"] = [("place", "99"), ("meant", "x")],
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/withhold"] = [("quote", "x"), ("withhold", "true")],
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/pair"] = [("card", "x"), ("judge", "true")],
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/ask"] = [("card", "x"), ("answer", "SettleSame")],
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/go"] = [("revision", "0")],
        // The scene's round is the first, so nothing is open again.
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/reopened"] = [("place", "Benefit:x"), ("end", "SetAside"), ("reason", "x")],
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/to"] = [("step", "99")],
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/unpark"] = [("place", "99")],
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/pause"] = [("blank", "false")],
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/dark"] = [("dark", "false")],
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/open"] = [("card", "x"), ("open", "true")],
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/aside"] = [("step", "99"), ("aside", "true")],
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/seat"] = [("side", "It")],
    };

    public static IEnumerable<(string Name, string Value)> To(string pattern, ImmutableArray<(string Name, string Value)> onPage)
        => Fields.TryGetValue(pattern, out var known) ? onPage.Where(field => known.All(candidate => candidate.Name != field.Name)).Concat(known) : onPage;
}
