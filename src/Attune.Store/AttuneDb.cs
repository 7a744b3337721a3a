using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Store;

/// <summary>Everything that is kept, on either database.</summary>
public abstract class AttuneDb(DbContextOptions options) : IdentityDbContext<Account, IdentityRole<Guid>, Guid>(options)
{
    public DbSet<Domain.Program> Programs => Set<Domain.Program>();

    public DbSet<CoFacilitator> CoFacilitators => Set<CoFacilitator>();

    public DbSet<AccountInvitation> AccountInvitations => Set<AccountInvitation>();

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

    public DbSet<AudienceRoom> AudienceRooms => Set<AudienceRoom>();

    public DbSet<AudienceQuestion> AudienceQuestions => Set<AudienceQuestion>();

    public DbSet<AudienceMember> AudienceMembers => Set<AudienceMember>();

    public DbSet<AudienceVote> AudienceVotes => Set<AudienceVote>();

    public DbSet<SponsorLink> SponsorLinks => Set<SponsorLink>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    /// <summary>For reading; <see cref="ChangeRoom"/> writes.</summary>
    public DbSet<Room> Rooms => Set<Room>();

    public DbSet<Statement> Statements => Set<Statement>();

    public DbSet<StatementBallot> Ballots => Set<StatementBallot>();

    public DbSet<StatementVote> StatementVotes => Set<StatementVote>();

    public DbSet<Decision> Decisions => Set<Decision>();

    public DbSet<GlossaryEntry> Glossary => Set<GlossaryEntry>();

    public DbSet<Ownership> Ownership => Set<Ownership>();

    public DbSet<Benefit> Benefits => Set<Benefit>();

    public DbSet<Commitment> Commitments => Set<Commitment>();

    public DbSet<Principle> Principles => Set<Principle>();

    public DbSet<ExceptionEntry> Exceptions => Set<ExceptionEntry>();

    internal DbSet<DataKeyRow> DataKeys => Set<DataKeyRow>();

    private readonly RoomChanges _rooms = new();

    /// <summary>
    /// With the next SaveChangesAsync, and in its transaction, the revision of the room rises by one and, if given, the
    /// phase is set. Two writers at once both count. After the commit tell the watchers: Rooms.ChangedAsync.
    /// </summary>
    /// <param name="round">Whose room.</param>
    /// <param name="phase">A name for the stage as <see cref="Room.IsPhase"/> allows; null leaves it as it is.</param>
    /// <exception cref="ArgumentException">Not a phase.</exception>
    public void ChangeRoom(RoundId round, string? phase = null) => _rooms.Add(round, phase);

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!_rooms.Any) { return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken); }
        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        // Last, so that the room's row is locked for the shortest time.
        await _rooms.WriteAsync(this, cancellationToken);
        if (own is not null) { await own.CommitAsync(cancellationToken); }
        _rooms.Clear();
        return saved;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
        => _rooms.Any ? throw new InvalidOperationException("A change of a room is saved with SaveChangesAsync.") : base.SaveChanges(acceptAllChangesOnSuccess);

    /// <summary>The programs this account leads, alone or with others.</summary>
    public IQueryable<Domain.Program> ProgramsOf(Guid account)
        => Programs.Where(program => program.Facilitator == account || CoFacilitators.Any(each => each.Program == program.Id && each.Account == account));

    /// <summary>The rounds of a program, where this account leads it; none of another's.</summary>
    public IQueryable<Round> RoundsOf(Guid account, ProgramId program)
    {
        var led = ProgramsOf(account);
        return Rounds.Where(round => round.Program == program && led.Any(each => each.Id == program));
    }

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
        ConvergeConversions.Add(configurationBuilder);

        configurationBuilder.Properties<SponsorLinkId>().HaveConversion<SponsorLinkIds>();
        configurationBuilder.Properties<AudienceRoomId>().HaveConversion<AudienceRoomIds>();
        configurationBuilder.Properties<AudienceQuestionId>().HaveConversion<AudienceQuestionIds>();
        configurationBuilder.Properties<AudienceMemberKey>().HaveConversion<AudienceMemberKeys>();
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

    private sealed class SponsorLinkIds() : ValueConverter<SponsorLinkId, Guid>(id => id.Value, value => new(value));

    private sealed class AudienceRoomIds() : ValueConverter<AudienceRoomId, Guid>(id => id.Value, value => new(value));

    private sealed class AudienceQuestionIds() : ValueConverter<AudienceQuestionId, Guid>(id => id.Value, value => new(value));

    private sealed class AudienceMemberKeys() : ValueConverter<AudienceMemberKey, Guid>(key => key.Value, value => new(value));

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new(ticks, TimeSpan.Zero));
}
