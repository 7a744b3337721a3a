using Attune.Analysis.Rounds;

namespace Attune.Web.Components.Answering;

/// <summary>The choices that the radio buttons of a leader's page offer, in their order.</summary>
public static class OfferedChoices
{
    // Left, shared, right, as the sides stand on every page; then owners who belong to neither side.
    private static readonly Owner[] OwnersAsTheyStand = [Owner.Business, Owner.Shared, Owner.It, Owner.Vendor, Owner.Nobody, Owner.DontKnow];

    public static IEnumerable<(string Value, string Text)> OneToFive { get; } =
        [.. Enumerable.Range(1, 5).Select(step => step.ToString(CultureInfo.InvariantCulture)).Select(step => (step, step))];

    public static IEnumerable<(string Value, string Text)> Horizons
        => Enum.GetValues<Horizon>().Select(horizon => (horizon.ToString(), AnswerTexts.Horizon(horizon)));

    public static IEnumerable<(string Value, string Text)> Likenesses
        => Enum.GetValues<Likeness>().Select(likeness => (likeness.ToString(), ((int)likeness).ToString(CultureInfo.CurrentCulture)));

    public static IEnumerable<(string Value, string Text)> Owners(SideNames sides)
        => OwnersAsTheyStand.Select(owner => (owner.ToString(), AnswerWords.Owner(owner, sides)));
}
