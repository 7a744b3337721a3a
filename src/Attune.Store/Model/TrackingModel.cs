using Attune.Domain.Agreements;
using Attune.Domain.Leaders;
using Attune.Domain.Tracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Attune.Store.Model;

/// <summary>The tables of what became of benefits and of the principle, after the room agreed on them.</summary>
internal sealed class TrackingModel : IEntityTypeConfiguration<BenefitActual>, IEntityTypeConfiguration<ActualVerdict>, IEntityTypeConfiguration<PrincipleReview>
{
    public void Configure(EntityTypeBuilder<BenefitActual> builder)
    {
        builder.ToTable("benefit_actuals").HasKey(actual => actual.Id);
        builder.Property(actual => actual.Id).ValueGeneratedNever();
        builder.Ignore(actual => actual.Confirming);
        builder.HasOne<Benefit>().WithMany().HasForeignKey(actual => actual.Benefit);
        builder.HasOne<Leader>().WithMany().HasForeignKey(actual => actual.EnteredBy).OnDelete(DeleteBehavior.SetNull);
        // Two windows that correct the same figure at the same moment: the second is told.
        builder.HasIndex(actual => new { actual.Benefit, actual.Quarter, actual.Number }).IsUnique();
        builder.HasIndex(actual => actual.Program);
    }

    public void Configure(EntityTypeBuilder<ActualVerdict> builder)
    {
        builder.ToTable("benefit_verdicts").HasKey(verdict => verdict.Id);
        builder.Property(verdict => verdict.Id).ValueGeneratedNever();
        builder.HasOne<BenefitActual>().WithMany().HasForeignKey(verdict => verdict.Actual);
        builder.HasOne<Leader>().WithMany().HasForeignKey(verdict => verdict.Leader).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(verdict => new { verdict.Actual, verdict.Leader }).IsUnique();
        builder.HasIndex(verdict => verdict.Program);
    }

    public void Configure(EntityTypeBuilder<PrincipleReview> builder)
    {
        builder.ToTable("principle_reviews").HasKey(review => new { review.Program, review.Version, review.Number });
        builder.Property(review => review.Version).ValueGeneratedNever();
        builder.Property(review => review.Number).ValueGeneratedNever();
        builder.HasOne<Principle>().WithMany().HasForeignKey(review => new { review.Program, review.Version });
    }
}
