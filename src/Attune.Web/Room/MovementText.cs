using Attune.Domain.Judging;
using Attune.Domain.Rooms;
using Attune.Web.Components;

namespace Attune.Web.Room;

/// <summary>What changed during the talk, in words. The exact test stands in the aside of the Desk, always with the smallest p it could reach.</summary>
internal static class MovementText
{
    public static string Describe(RoomCard card, PairMovement movement) => (movement.Closer, movement.Apart) switch
    {
        (0, 0) => RoomTexts.PairMovedNobody,
        (0, var apart) => RoomTexts.MovedApart(apart, RoomTexts.SaidNot(card.JudgedBy)),
        (var closer, 0) => RoomTexts.MovedCloser(closer, RoomTexts.SaidSame(card.JudgedBy)),
        var (closer, apart) => RoomTexts.MovedBothWays(Numbers.StartWord(closer), Numbers.Word(apart), RoomTexts.SaidSame(card.JudgedBy)),
    };

    public static string TestOf(PairMovement movement)
        => movement.Closer + movement.Apart == 0
            ? RoomTexts.PairMovedStable
            : RoomTexts.MovedTest(PValue.Say(movement.Test.P), PValue.Say(movement.Test.Smallest)) + " " + (movement.IsStable ? RoomTexts.PairMovedStable : RoomTexts.PairMovedUnstable);
}
