using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Attune.Store.Tests.Providers;

/// <summary>The test runs on both real databases. The second has a trait, because a fast run goes without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnBothDatabasesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
        => new([new TheoryDataRow<Provider>(Provider.Sqlite), new TheoryDataRow<Provider>(Provider.Postgres).WithTrait("Database", "Postgres")]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
