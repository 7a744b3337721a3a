using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Store.Postgres;

/// <summary>The database on PostgreSQL.</summary>
public sealed class PostgresAttuneDb(DbContextOptions<PostgresAttuneDb> options) : AttuneDb(options)
{
    /// <summary>Makes the context for the tools that write migrations; it opens no database.</summary>
    internal sealed class DesignTime : IDesignTimeDbContextFactory<PostgresAttuneDb>
    {
        public PostgresAttuneDb CreateDbContext(string[] args)
            => new(new DbContextOptionsBuilder<PostgresAttuneDb>()
                .UseApplicationServiceProvider(AttuneDb.ConfigureAccounts(new ServiceCollection()).BuildServiceProvider())
                .UseNpgsql("Host=design-time").Options);
    }
}
