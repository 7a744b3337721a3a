using Attune.Domain.Agreements;

namespace Attune.Web.Room;

/// <summary>The order in which owned activities are listed everywhere. The database cannot give it, because it holds the activities sealed.</summary>
internal static class OwnedActivities
{
    public static IEnumerable<Ownership> InOrder(this IEnumerable<Ownership> owned)
        => owned.OrderBy(ownership => ownership.Activity, StringComparer.CurrentCulture).ThenBy(ownership => ownership.Stage);
}
