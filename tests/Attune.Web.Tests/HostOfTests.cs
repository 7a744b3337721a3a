using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests;

/// <summary>What every host of a test has otherwise than the product, for its time's sake only.</summary>
internal static class HostOfTests
{
    // A password is hashed a hundred thousand times so that guessing it takes long; here it only has to be the right one.
    private const int Iterations = 10;

    /// <param name="services">All of the product are added.</param>
    /// <param name="ownRoutes">Its settings add or leave out routes.</param>
    public static void Configure(IServiceCollection services, bool ownRoutes = false)
    {
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = Iterations);
        if (!ownRoutes) { SharedRoutes.Use(services); }
    }
}
