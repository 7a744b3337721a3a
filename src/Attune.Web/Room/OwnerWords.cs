using Attune.Analysis.Ownership;
using Attune.Analysis.Rounds;

namespace Attune.Web.Room;

/// <summary>What is said of who owns a job, the same on every surface.</summary>
internal static class OwnerWords
{
    public static string NameOf(Owner owner, SideNames sides) => owner switch { Owner.Business => sides.Business, Owner.It => sides.It, _ => RoomTexts.Owner(owner) };

    public static string StateOf(OwnershipState state, Owner? agreed, SideNames sides) => state switch
    {
        OwnershipState.Collision => RoomTexts.OwnerCollision,
        OwnershipState.Orphan => RoomTexts.OwnerOrphan,
        OwnershipState.HandOff => RoomTexts.OwnerHandoff,
        OwnershipState.Unclear => RoomTexts.OwnerUnclear,
        OwnershipState.Agreed => NameOf(agreed!.Value, sides),
        _ => RoomTexts.OwnerUntold,
    };
}
