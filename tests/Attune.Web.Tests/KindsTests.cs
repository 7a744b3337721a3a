using System.Reflection;
using Attune.Web.Tests.Browser;
using Attune.Web.Tests.Leaks;

namespace Attune.Web.Tests;

/// <summary>A fast run leaves tests out by their traits (./test --help), so what opens a browser or walks for leaks has to have one.</summary>
public sealed class KindsTests
{
    [Fact]
    public void Whoever_opens_a_browser_has_the_trait_of_those_who_do() => Without(typeof(Chromium), "Browser").ShouldBeEmpty();

    [Fact]
    public void Whoever_walks_for_leaks_has_the_trait_of_those_who_do() => Without(typeof(LeakHost), "Leak").ShouldBeEmpty();

    private static IEnumerable<string> Without(Type fixture, string kind)
    {
        var users = typeof(KindsTests).Assembly.GetTypes()
            .Where(type => type.GetConstructors().Any(constructor => constructor.GetParameters().Any(parameter => parameter.ParameterType == fixture)))
            .Where(type => type.GetMethods().Any(method => method.IsDefined(typeof(FactAttribute))))
            .ToArray();
        users.ShouldNotBeEmpty();
        return users.Where(type => !type.GetCustomAttributes<TraitAttribute>().Any(trait => (trait.Name, trait.Value) == ("Proof", kind))).Select(type => type.Name);
    }
}
