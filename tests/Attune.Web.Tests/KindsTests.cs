using System.Reflection;
using Attune.Web.Tests.Browser;
using Attune.Web.Tests.Leaks;

namespace Attune.Web.Tests;

/// <summary>A fast run leaves tests out by their traits (./test --help), so what opens a browser or walks over all routes has to have one.</summary>
public sealed class KindsTests
{
    [Fact]
    public void Whoever_opens_a_browser_has_the_trait_of_those_who_do() => Without(typeof(Chromium), "Browser").ShouldBeEmpty();

    [Fact]
    public void Whoever_walks_over_all_routes_is_left_out_of_a_fast_run() => Without(typeof(LeakHost), "Leak", "Slow").ShouldBeEmpty();

    private static IEnumerable<string> Without(Type fixture, params string[] kinds)
    {
        var users = typeof(KindsTests).Assembly.GetTypes()
            .Where(type => type.GetConstructors().Any(constructor => constructor.GetParameters().Any(parameter => parameter.ParameterType == fixture)))
            .Where(type => type.GetMethods().Any(method => method.IsDefined(typeof(FactAttribute))))
            .ToArray();
        users.ShouldNotBeEmpty();
        return users.Where(type => !type.GetCustomAttributes<TraitAttribute>().Any(trait => trait.Name == "Proof" && kinds.Contains(trait.Value))).Select(type => type.Name);
    }
}
