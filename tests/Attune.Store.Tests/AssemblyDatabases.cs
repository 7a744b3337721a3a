[assembly: AssemblyFixture(typeof(Attune.Store.Tests.Providers.Databases))]
