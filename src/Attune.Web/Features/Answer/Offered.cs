
namespace Attune.Web.Features.Answer;

/// <summary>What the radios of a leader's page offer, in the order they stand in.</summary>
public static class Offered
{
    // Left, shared, right: as the sides stand on every page; then who is neither.
    private static readonly Owner[] OwnersAsTheyStand = [Owner.Business, Owner.Shared, Owner.It, Owner.Vendor, Owner.Nobody, Owner.DontKnow];

    public static IEnumerable<(string Value, string Text)> OneToFive { get; } =
        [.. Enumerable.Range(1, 5).Select(step => step.ToString(CultureInfo.InvariantCulture)).Select(step => (step, step))];

    public static IEnumerable<(string Value, string Text)> Horizons
        => Enum.GetValues<Horizon>().Select(horizon => (horizon.ToString(), AnswerStrings.Of(horizon)));

    public static IEnumerable<(string Value, string Text)> Likenesses
        => Enum.GetValues<Likeness>().Select(likeness => (likeness.ToString(), ((int)likeness).ToString(CultureInfo.CurrentCulture)));

    public static IEnumerable<(string Value, string Text)> Owners(SideNames sides)
        => OwnersAsTheyStand.Select(owner => (owner.ToString(), AnswerStrings.Of(owner, sides)));
}
