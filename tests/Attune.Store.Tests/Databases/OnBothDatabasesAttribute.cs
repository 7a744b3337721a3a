using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Attune.Store.Tests;

/// <summary>The test runs on both real databases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnBothDatabasesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
        => new([new TheoryDataRow<Provider>(Provider.Sqlite), new TheoryDataRow<Provider>(Provider.Postgres)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
