using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Attune.Web.Tests.LongestFirst))]

namespace Attune.Web.Tests;

/// <summary>Starts the collections that take minutes first; otherwise the run would end with one core at work.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = [".Leaks.", ".Pages.", ".Hostile.", "TeamLeak", ".Browser.", "InBrowsers"];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection
        => [.. testCollections.OrderBy(collection => Array.FindIndex(Long, part => collection.TestCollectionDisplayName.Contains(part, StringComparison.Ordinal)) is >= 0 and var place ? place : Long.Length)];
}
