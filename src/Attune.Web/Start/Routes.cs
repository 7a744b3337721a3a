using Attune.Web.Features.Accounts;
using Attune.Web.Features.Programs;

namespace Attune.Web.Start;

internal static class Routes
{
    /// <summary>Every route of the product, a line a feature.</summary>
    public static void MapFeatures(this WebApplication app)
    {
        app.MapAccounts();
        app.MapPrograms();
    }
}
