using Attune.Store.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

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
        services.AddSingleton<PasswordHashes>().AddScoped<IPasswordHasher<Account>, CountingHasher>();
        NothingIsWrittenByReading.Watch(services);
        if (!ownRoutes) { SharedRoutes.Use(services); }
    }

    /// <summary>The product's own hasher, and a count of what it did.</summary>
    private sealed class CountingHasher(IOptions<PasswordHasherOptions> options, PasswordHashes count) : PasswordHasher<Account>(options)
    {
        public override string HashPassword(Account user, string password)
        {
            Interlocked.Increment(ref count.Made);
            return base.HashPassword(user, password);
        }

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref count.Compared);
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}

/// <summary>How many password hashes one host has computed: whether two answers took the same work is counted, because a clock only guesses.</summary>
internal sealed class PasswordHashes
{
    public int Made;
    public int Compared;
}
