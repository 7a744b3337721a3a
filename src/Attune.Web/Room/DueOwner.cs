using Attune.Domain.Dues;
using Attune.Domain.Programs;

namespace Attune.Web.Room;

/// <summary>Who owns what falls due.</summary>
internal static class DueOwner
{
    public static string Name(DueItem item, IReadOnlyDictionary<LeaderId, string> names)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(names);
        return item.Leader is { } leader ? names.GetValueOrDefault(leader, RoomTexts.DueNobody)
            : item.OtherName.Length > 0 ? item.OtherName
            : item.Kind == DueKind.Principle ? RoomTexts.DueRoom
            : RoomTexts.DueNobody;
    }
}
