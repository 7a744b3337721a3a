using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Store;

/// <summary>Everything that is kept, on either database.</summary>
public abstract class AttuneDb(DbContextOptions options) : IdentityDbContext<Account, IdentityRole<Guid>, Guid>(options)
{
    public DbSet<Domain.Program> Programs => Set<Domain.Program>();

    public DbSet<Leader> Leaders => Set<Leader>();

    public DbSet<QuestionPack> Packs => Set<QuestionPack>();

    public DbSet<Round> Rounds => Set<Round>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<InvitationLink> Links => Set<InvitationLink>();

    public DbSet<Participant> Participants => Set<Participant>();

    public DbSet<ParticipantIdentity> Identities => Set<ParticipantIdentity>();

    public DbSet<SealedAnswer> Answers => Set<SealedAnswer>();

    public DbSet<ContractConsent> Consents => Set<ContractConsent>();

    public DbSet<Sitting> Sittings => Set<Sitting>();

    public DbSet<PairVote> PairVotes => Set<PairVote>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    internal DbSet<DataKeyRow> DataKeys => Set<DataKeyRow>();

    /// <summary>The context asks the services of its options for this, also when migrations are made.</summary>
    internal static IServiceCollection ConfigureAccounts(IServiceCollection services)
        // Version 3 brings passkeys.
        => services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<ProgramId>().HaveConversion<ProgramIds>();
        configurationBuilder.Properties<LeaderId>().HaveConversion<LeaderIds>();
        configurationBuilder.Properties<RoundId>().HaveConversion<RoundIds>();
        configurationBuilder.Properties<ParticipantKey>().HaveConversion<ParticipantKeys>();
        // SQLite can neither order nor compare a DateTimeOffset.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AttuneDb).Assembly);
        foreach (var property in builder.Model.GetEntityTypes().Where(type => !type.IsMappedToJson()).SelectMany(type => type.GetProperties()))
        {
            property.SetColumnName(SnakeCase(property.Name));
        }
    }

    // The writer's statements name columns without quoting on both databases.
    private static string SnakeCase(string name)
        => string.Concat(name.Select((letter, i) => i > 0 && char.IsUpper(letter) && !char.IsUpper(name[i - 1]) ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    private sealed class ProgramIds() : ValueConverter<ProgramId, Guid>(id => id.Value, value => new(value));

    private sealed class LeaderIds() : ValueConverter<LeaderId, Guid>(id => id.Value, value => new(value));

    private sealed class RoundIds() : ValueConverter<RoundId, Guid>(id => id.Value, value => new(value));

    private sealed class ParticipantKeys() : ValueConverter<ParticipantKey, Guid>(key => key.Value, value => new(value));

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new(ticks, TimeSpan.Zero));
}
