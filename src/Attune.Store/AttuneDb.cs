using System.Data.Common;
using Attune.Domain.Agreements;
using Attune.Domain.Answers;
using Attune.Domain.Audiences;
using Attune.Domain.Beside;
using Attune.Domain.Calendars;
using Attune.Domain.Cascades;
using Attune.Domain.Drifts;
using Attune.Domain.Dues;
using Attune.Domain.Imports;
using Attune.Domain.Judging;
using Attune.Domain.Leaders;
using Attune.Domain.Letters;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Seats;
using Attune.Domain.Sittings;
using Attune.Domain.Statements;
using Attune.Domain.Teams;
using Attune.Domain.Tracking;
using Attune.Domain.Trends;
using Attune.Domain.Years;
using Attune.Store.Audits;
using Attune.Store.Keys;
using Attune.Store.Model;
using Attune.Store.Rooms;
using Attune.Store.Sealing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Store;

/// <summary>Everything that is stored, on either database.</summary>
public abstract class AttuneDb(DbContextOptions options) : IdentityDbContext<Account, IdentityRole<Guid>, Guid>(options)
{
    public DbSet<Domain.Programs.Program> Programs => Set<Domain.Programs.Program>();

    public DbSet<CoFacilitator> CoFacilitators => Set<CoFacilitator>();

    public DbSet<AccountInvitation> AccountInvitations => Set<AccountInvitation>();

    public DbSet<Leader> Leaders => Set<Leader>();

    public DbSet<QuestionPack> Packs => Set<QuestionPack>();

    /// <summary>The packs that accounts keep for their programs; ask with <see cref="LibraryOf"/>.</summary>
    public DbSet<LibraryPack> Library => Set<LibraryPack>();

    public DbSet<Round> Rounds => Set<Round>();

    public DbSet<AnswerImport> Imports => Set<AnswerImport>();

    /// <summary>Files that wait to be read; open one with UploadReader.</summary>
    public DbSet<UploadedFile> Uploads => Set<UploadedFile>();

    public DbSet<TimedAct> TimedActs => Set<TimedAct>();

    public DbSet<PlannedRound> PlannedRounds => Set<PlannedRound>();

    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    public DbSet<DueLetter> DueLetters => Set<DueLetter>();

    public DbSet<LetterText> LetterTexts => Set<LetterText>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<InvitationLink> Links => Set<InvitationLink>();

    public DbSet<LeaderSeat> Seats => Set<LeaderSeat>();

    public DbSet<SeatDevice> Devices => Set<SeatDevice>();

    /// <summary>The voices that stand; those of seats that were set aside are seen with IgnoreQueryFilters.</summary>
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

    /// <summary>The tree of today.</summary>
    public DbSet<Team> Teams => Set<Team>();

    public DbSet<Cascade> Cascades => Set<Cascade>();

    /// <summary>The tree of each cascade, as it was when it was opened.</summary>
    public DbSet<CascadeTeam> CascadeTeams => Set<CascadeTeam>();

    public DbSet<SealedTeamAnswer> TeamAnswers => Set<SealedTeamAnswer>();

    /// <summary>The results of cascades, made of what may be shown.</summary>
    public DbSet<KeptPart> CascadeParts => Set<KeptPart>();

    public DbSet<SponsorLink> SponsorLinks => Set<SponsorLink>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    /// <summary>For reading only; <see cref="ChangeRoom"/> writes.</summary>
    public DbSet<Room> Rooms => Set<Room>();

    public DbSet<Statement> Statements => Set<Statement>();

    public DbSet<StatementBallot> Ballots => Set<StatementBallot>();

    public DbSet<StatementVote> StatementVotes => Set<StatementVote>();

    public DbSet<Decision> Decisions => Set<Decision>();

    public DbSet<GlossaryEntry> Glossary => Set<GlossaryEntry>();

    public DbSet<Ownership> Ownership => Set<Ownership>();

    public DbSet<Benefit> Benefits => Set<Benefit>();

    public DbSet<BenefitActual> BenefitActuals => Set<BenefitActual>();

    public DbSet<ActualVerdict> BenefitVerdicts => Set<ActualVerdict>();

    public DbSet<Commitment> Commitments => Set<Commitment>();

    public DbSet<Principle> Principles => Set<Principle>();

    public DbSet<PrincipleReview> PrincipleReviews => Set<PrincipleReview>();

    public DbSet<ExceptionEntry> Exceptions => Set<ExceptionEntry>();

    public DbSet<FateReport> CommitmentReports => Set<FateReport>();

    public DbSet<DriftNote> DriftNotes => Set<DriftNote>();

    public DbSet<Handover> Handovers => Set<Handover>();

    public DbSet<ThirdVoice> ThirdVoices => Set<ThirdVoice>();

    public DbSet<BesideSeat> BesideSeats => Set<BesideSeat>();

    public DbSet<BesideAnswer> BesideAnswers => Set<BesideAnswer>();

    public DbSet<SameMeaning> SameMeanings => Set<SameMeaning>();

    public DbSet<TopicLink> TopicLinks => Set<TopicLink>();

    public DbSet<AccountSession> Sessions => Set<AccountSession>();

    public DbSet<SecurityEvent> SecurityEvents => Set<SecurityEvent>();

    internal DbSet<AuditHead> AuditHeads => Set<AuditHead>();

    internal DbSet<DataKeyRow> DataKeys => Set<DataKeyRow>();

    internal DbSet<InstallationKeyRow> InstallationKeys => Set<InstallationKeyRow>();

    internal DbSet<CookieKeyRow> CookieKeys => Set<CookieKeyRow>();

    private readonly RoomChanges _rooms = new();

    /// <summary>Set by who makes contexts; without it nobody is told.</summary>
    internal RoomNews? News { get; set; }

    /// <summary>Set by who makes contexts; without it nothing can be written to an audit trail.</summary>
    internal InstallationKey? Keys { get; set; }

    /// <summary>The rows that a joined command brought for the query that is asked next; null while none does.</summary>
    internal DbDataReader? Brought { get; set; }

    /// <summary>The telling of the last commit, when <see cref="TellsBesideCommit"/>; done before there was one.</summary>
    internal Task Told { get; private set; } = Task.CompletedTask;

    /// <summary>A commit returns before everybody was told, and <see cref="Told"/> says when they were: the next batch of votes is not to wait for it.</summary>
    internal bool TellsBesideCommit { get; set; }

    /// <summary>
    /// With the next SaveChangesAsync, and in its transaction, the revision of the room rises by one and, if given, the phase is set. Two writers
    /// at once both count. After the commit, and not without it, whoever listens to <see cref="RoomNews"/> is told.
    /// </summary>
    /// <param name="round">Whose room.</param>
    /// <param name="phase">Where the room is now; null leaves it as it is.</param>
    public void ChangeRoom(RoundId round, RoomPhase? phase = null) => _rooms.Add(round, phase);

    /// <summary>Gives up the changes of rooms that were not saved, with the changes of rows they belong to.</summary>
    internal void ForgetRoomChanges() => _rooms.Clear();

    internal void RoomChangesBegin() => _rooms.Begin();

    internal Task RoomChangesCommittedAsync(CancellationToken cancel)
    {
        if (_rooms.Committed() is not { IsEmpty: false } rooms || News is null) { return Task.CompletedTask; }
        if (!TellsBesideCommit) { return News.TellAsync(rooms, cancel); }
        Told = News.TellAsync(rooms, CancellationToken.None);
        return Task.CompletedTask;
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // It holds for the calls that this one makes, and ends with it.
        TextKey.SealWith(Keys?.TextsIfOpen);
        BlindIndexes.Refresh(this);
        using var lines = AuditLines.TakeFrom(this);
        if (!_rooms.Any && lines.IsEmpty) { return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken); }
        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        // The ends of audit trails are locked after every other row, so that two savers never wait for each other.
        if (!lines.IsEmpty)
        {
            await lines.SealAsync(cancellationToken);
            saved += await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            lines.Written();
        }

        // The room is written last, so that its row is locked for the shortest time.
        await _rooms.WriteAsync(this, cancellationToken);
        _rooms.Clear();
        if (own is not null) { await own.CommitAsync(cancellationToken); }
        return saved;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
        => throw new InvalidOperationException("Rooms, audit trails and sealed texts are saved with SaveChangesAsync.");

    /// <summary>The programs this account leads, alone or with others.</summary>
    public IQueryable<Domain.Programs.Program> ProgramsOf(Guid account)
    {
        // As a union, because PostgreSQL finds no row by an index where one or another of two conditions is to hold and one of them is a query.
        var led = Programs.Where(program => program.Facilitator == account).Select(program => program.Id)
            .Union(CoFacilitators.Where(coFacilitator => coFacilitator.Account == account).Select(coFacilitator => coFacilitator.Program));
        return Programs.Where(program => led.Contains(program.Id));
    }

    /// <summary>The packs that this account keeps. Nobody sees those of another account.</summary>
    public IQueryable<LibraryPack> LibraryOf(Guid account) => Library.Where(pack => pack.Account == account);

    /// <summary>The rounds of a program, if this account leads it; otherwise none.</summary>
    public IQueryable<Round> RoundsOf(Guid account, ProgramId program)
    {
        var led = ProgramsOf(account);
        return Rounds.Where(round => round.Program == program && led.Any(candidate => candidate.Id == program));
    }

    /// <summary>A locked round of a program that this account leads, for reading only.</summary>
    /// <returns>Null if there is none, or another leads it: a stranger cannot tell which.</returns>
    public async Task<Round?> LockedRoundAsync(Guid account, ProgramId program, RoundId round, CancellationToken cancel)
        => await RoundsOf(account, program).AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == round, cancel) is { Phase: >= RoundPhase.Locked } locked ? locked : null;

    /// <summary>Sets up the accounts; the context asks the services of its options for them, also when migrations are made.</summary>
    internal static IServiceCollection ConfigureAccounts(IServiceCollection services)
        // Version 3 of the schema adds passkeys.
        => services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);

    /// <summary>
    /// Each start would build the model twice more to compare it with its last migration, which cannot have changed since the build: a test compares them.
    /// </summary>
    internal static void CompareInTestsAlone(WarningsConfigurationBuilder warnings) => warnings.Ignore(RelationalEventId.PendingModelChangesWarning);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<ProgramId>().HaveConversion<ProgramIds>();
        configurationBuilder.Properties<LeaderId>().HaveConversion<LeaderIds>();
        configurationBuilder.Properties<RoundId>().HaveConversion<RoundIds>();
        configurationBuilder.Properties<ParticipantKey>().HaveConversion<ParticipantKeys>();
        configurationBuilder.Properties<ImportId>().HaveConversion<ImportIds>();
        StatementConversions.Add(configurationBuilder);
        TeamModel.AddConversions(configurationBuilder);
        YearModel.AddConversions(configurationBuilder);

        configurationBuilder.Properties<SponsorLinkId>().HaveConversion<SponsorLinkIds>();
        configurationBuilder.Properties<AudienceRoomId>().HaveConversion<AudienceRoomIds>();
        configurationBuilder.Properties<AudienceQuestionId>().HaveConversion<AudienceQuestionIds>();
        configurationBuilder.Properties<AudienceMemberKey>().HaveConversion<AudienceMemberKeys>();
        NoAttributes.Add(configurationBuilder);
        configurationBuilder.Conventions.Add(_ => new TextColumns());
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

    // The writers' SQL names columns without quotes, which needs lower case on PostgreSQL.
    private static string SnakeCase(string name)
        => string.Concat(name.Select((letter, i) => i > 0 && char.IsUpper(letter) && !char.IsUpper(name[i - 1]) ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    private sealed class ProgramIds() : ValueConverter<ProgramId, Guid>(id => id.Value, value => new(value));

    private sealed class LeaderIds() : ValueConverter<LeaderId, Guid>(id => id.Value, value => new(value));

    private sealed class RoundIds() : ValueConverter<RoundId, Guid>(id => id.Value, value => new(value));

    private sealed class ParticipantKeys() : ValueConverter<ParticipantKey, Guid>(key => key.Value, value => new(value));

    private sealed class ImportIds() : ValueConverter<ImportId, Guid>(id => id.Value, value => new(value));

    private sealed class SponsorLinkIds() : ValueConverter<SponsorLinkId, Guid>(id => id.Value, value => new(value));

    private sealed class AudienceRoomIds() : ValueConverter<AudienceRoomId, Guid>(id => id.Value, value => new(value));

    private sealed class AudienceQuestionIds() : ValueConverter<AudienceQuestionId, Guid>(id => id.Value, value => new(value));

    private sealed class AudienceMemberKeys() : ValueConverter<AudienceMemberKey, Guid>(key => key.Value, value => new(value));

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new(ticks, TimeSpan.Zero));
}
