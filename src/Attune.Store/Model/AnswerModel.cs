using Attune.Domain.Answers;
using Attune.Domain.Imports;
using Attune.Domain.Leaders;
using Attune.Domain.Rounds;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Attune.Store.Model;

/// <summary>How voices, their sealed answers and consents, and the audit trail are stored.</summary>
internal sealed class AnswerModel :
    IEntityTypeConfiguration<Participant>, IEntityTypeConfiguration<ParticipantIdentity>, IEntityTypeConfiguration<SealedAnswer>,
    IEntityTypeConfiguration<ContractConsent>, IEntityTypeConfiguration<AuditEntry>, IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<Participant> builder)
    {
        builder.ToTable("participants").HasKey(participant => participant.Key);
        builder.Property(participant => participant.Key).ValueGeneratedNever();
        // What counts voices, or finds people behind them, sees those that stand. Whoever needs the others says so.
        builder.HasQueryFilter(participant => participant.Stands);
        builder.HasAlternateKey(participant => new { participant.Key, participant.Round, participant.Kind });
        builder.HasOne<Round>().WithMany().HasForeignKey(participant => new { participant.Round, participant.Kind }).HasPrincipalKey(round => new { round.Id, round.Kind });
    }

    public void Configure(EntityTypeBuilder<ParticipantIdentity> builder)
    {
        builder.ToTable("identities").HasKey(identity => identity.Participant);
        builder.HasIndex(identity => new { identity.Round, identity.Leader }).IsUnique().HasFilter("stands");
        builder.HasIndex(identity => new { identity.Round, identity.Leader, identity.Seat }).IsUnique();
        builder.HasQueryFilter(identity => identity.Stands);
        builder.HasOne<Participant>().WithOne().HasForeignKey<ParticipantIdentity>(identity => identity.Participant);
        builder.HasOne<Leader>().WithMany().HasForeignKey(identity => identity.Leader);
    }

    public void Configure(EntityTypeBuilder<SealedAnswer> builder)
    {
        // There is one answer for each leader, question and round, because a participant belongs to one round.
        builder.ToTable("answers").HasKey(answer => new { answer.Participant, answer.Question });
        builder.Ignore(answer => answer.Place).Ignore(answer => answer.Counts);
        builder.Property(answer => answer.Revision).IsConcurrencyToken();
        // As a text it is sealed like other texts: beside the log of a proxy, the time of a save would tell who wrote.
        builder.Property(answer => answer.SavedAt).HasConversion(at => SavedTime.Write(at), text => SavedTime.Read(text));
        builder.HasOne<Participant>().WithMany()
            .HasForeignKey(answer => new { answer.Participant, answer.Round, answer.Kind })
            .HasPrincipalKey(participant => new { participant.Key, participant.Round, participant.Kind });
        builder.HasIndex(answer => answer.Round);
        builder.HasOne<AnswerImport>().WithMany().HasForeignKey(answer => answer.Import).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ContractConsent> builder)
    {
        builder.ToTable("consents").HasKey(consent => new { consent.Round, consent.Participant });
        builder.HasOne<Participant>().WithMany().HasForeignKey(consent => consent.Participant);
    }

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        // There are no foreign keys, so that the record of a look stays when what was looked at is erased.
        builder.ToTable("audit").HasKey(entry => entry.Id);
        builder.Ignore(entry => entry.Concerns);
        builder.HasIndex(entry => new { entry.Program, entry.Number });
        builder.HasIndex(entry => entry.About);
        builder.HasIndex(entry => new { entry.Round, entry.Act });
    }

    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.ToTable("audit_heads").HasKey(head => head.Program);
        builder.Property(head => head.Program).ValueGeneratedNever();
    }
}
