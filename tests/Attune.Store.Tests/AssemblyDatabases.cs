[assembly: AssemblyFixture(typeof(Attune.Store.Tests.Databases))]
