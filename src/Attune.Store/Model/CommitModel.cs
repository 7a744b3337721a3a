using Attune.Domain.Agreements;
using Attune.Domain.Leaders;
using Attune.Domain.Rounds;
using Attune.Domain.Statements;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Attune.Store.Model;

/// <summary>
/// The tables of what the room committed to. Where an owner is a leader, the row refers to the leader and holds no name, so that erasing the leader erases the
/// name.
/// </summary>
internal sealed class CommitModel :
    IEntityTypeConfiguration<Decision>, IEntityTypeConfiguration<GlossaryEntry>, IEntityTypeConfiguration<Ownership>, IEntityTypeConfiguration<Benefit>,
    IEntityTypeConfiguration<Commitment>, IEntityTypeConfiguration<Principle>, IEntityTypeConfiguration<ExceptionEntry>
{
    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        // A trigger refuses every change except the removal of an erased owner.
        builder.ToTable("decisions").HasKey(decision => decision.Id);
        builder.Property(decision => decision.Id).ValueGeneratedNever();
        builder.Property(decision => decision.Hands).AsJsonOrNull();
        builder.Ignore(decision => decision.Owner);
        builder.HasOne<Round>().WithMany().HasForeignKey(decision => decision.Round);
        builder.HasOne<Statement>().WithMany().HasForeignKey(decision => decision.Statement).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Leader>().WithMany().HasForeignKey(decision => decision.OwnerLeader).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Decision>().WithOne().HasForeignKey<Decision>(decision => decision.Supersedes).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(decision => new { decision.Program, decision.Number }).IsUnique();
        // A statement is decided only once, also by two Desks or two clicks at the same moment.
        builder.HasIndex(decision => decision.Statement).IsUnique();
    }

    public void Configure(EntityTypeBuilder<GlossaryEntry> builder)
    {
        builder.Property<string>(BlindIndexes.Term).ValueGeneratedOnAdd().HasValueGenerator<BlindIndexes.OfTerm>();
        builder.ToTable("glossary").HasKey(nameof(GlossaryEntry.Program), BlindIndexes.Term, nameof(GlossaryEntry.Version));
        builder.Property(entry => entry.Version).ValueGeneratedNever();
        builder.Property(entry => entry.Hands).AsJsonOrNull();
        builder.HasOne<Round>().WithMany().HasForeignKey(entry => entry.Round);
        builder.HasOne<Statement>().WithMany().HasForeignKey(entry => entry.Statement).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Ownership> builder)
    {
        builder.Property<string>(BlindIndexes.Activity).ValueGeneratedOnAdd().HasValueGenerator<BlindIndexes.OfActivity>();
        // There is exactly one owner for each activity and stage.
        builder.ToTable("ownership").HasKey(nameof(Ownership.Program), BlindIndexes.Activity, nameof(Ownership.Stage));
        builder.Property(ownership => ownership.Revision).IsConcurrencyToken();
        builder.Ignore(ownership => ownership.Owner);
        builder.HasOne<Domain.Programs.Program>().WithMany().HasForeignKey(ownership => ownership.Program);
        builder.HasOne<Leader>().WithMany().HasForeignKey(ownership => ownership.OwnerLeader).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<Benefit> builder)
    {
        builder.ToTable("benefits").HasKey(benefit => benefit.Id);
        builder.Property(benefit => benefit.Id).ValueGeneratedNever();
        builder.Property(benefit => benefit.Revision).IsConcurrencyToken();
        builder.Ignore(benefit => benefit.Owner).Ignore(benefit => benefit.Entry);
        builder.Property(benefit => benefit.Moves).AsJson();
        builder.HasOne<Round>().WithMany().HasForeignKey(benefit => benefit.Round);
        builder.HasOne<Leader>().WithMany().HasForeignKey(benefit => benefit.OwnerLeader).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(benefit => benefit.Program);
    }

    public void Configure(EntityTypeBuilder<Commitment> builder)
    {
        builder.ToTable("commitments", table => table.HasCheckConstraint("two_at_most", "place BETWEEN 1 AND 2")).HasKey(commitment => commitment.Id);
        builder.Property(commitment => commitment.Id).ValueGeneratedNever();
        builder.Property(commitment => commitment.Revision).IsConcurrencyToken();
        builder.HasOne<Round>().WithMany().HasForeignKey(commitment => commitment.Round);
        builder.HasOne<Leader>().WithMany().HasForeignKey(commitment => commitment.Leader);
        builder.HasIndex(commitment => commitment.Program);
        builder.HasIndex(commitment => new { commitment.Round, commitment.Leader, commitment.Place }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Principle> builder)
    {
        builder.ToTable("principles").HasKey(principle => new { principle.Program, principle.Version });
        builder.Property(principle => principle.Version).ValueGeneratedNever();
        builder.Property(principle => principle.Hands).AsJsonOrNull();
        builder.HasOne<Round>().WithMany().HasForeignKey(principle => principle.Round);
        builder.HasOne<Statement>().WithMany().HasForeignKey(principle => principle.Statement).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ExceptionEntry> builder)
    {
        builder.ToTable("exceptions").HasKey(entry => new { entry.Program, entry.Number });
        builder.Property(entry => entry.Number).ValueGeneratedNever();
        builder.Property(entry => entry.Revision).IsConcurrencyToken();
        builder.Ignore(entry => entry.CostOwner);
        builder.HasOne<Principle>().WithMany().HasForeignKey(entry => new { entry.Program, entry.Principle });
        builder.HasOne<Leader>().WithMany().HasForeignKey(entry => entry.OwnerLeader).OnDelete(DeleteBehavior.SetNull);
    }
}
