using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Store;

public sealed class PostgresAttuneDb(DbContextOptions<PostgresAttuneDb> options) : AttuneDb(options)
{
    internal sealed class DesignTime : IDesignTimeDbContextFactory<PostgresAttuneDb>
    {
        public PostgresAttuneDb CreateDbContext(string[] args)
            => new(new DbContextOptionsBuilder<PostgresAttuneDb>()
                .UseApplicationServiceProvider(AttuneDb.ConfigureAccounts(new ServiceCollection()).BuildServiceProvider())
                .UseNpgsql("Host=design-time").Options);
    }
}
