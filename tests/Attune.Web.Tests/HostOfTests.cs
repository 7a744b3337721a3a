using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests;

/// <summary>What every host of a test has otherwise than the product: for its time's sake, and to fail a page that writes.</summary>
internal static class HostOfTests
{
    // A password is hashed a hundred thousand times so that guessing takes long; a test only needs the right password to be accepted.
    private const int Iterations = 10;

    /// <param name="services">The services, to which all of the product have been added.</param>
    /// <param name="ownRoutes">True if the settings of the host add or leave out routes.</param>
    public static void Configure(IServiceCollection services, bool ownRoutes = false)
    {
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = Iterations);
        NothingIsWrittenByReading.Watch(services);
        if (!ownRoutes) { SharedRoutes.Use(services); }
    }
}
