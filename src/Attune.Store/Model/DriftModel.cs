using Attune.Domain.Agreements;
using Attune.Domain.Drifts;
using Attune.Domain.Rounds;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Attune.Store.Model;

/// <summary>The tables of what is opened again: what was reported on promises round by round, and what was said of each matter.</summary>
internal sealed class DriftModel : IEntityTypeConfiguration<FateReport>, IEntityTypeConfiguration<DriftNote>
{
    public void Configure(EntityTypeBuilder<FateReport> builder)
    {
        builder.ToTable("commitment_reports").HasKey(report => new { report.Commitment, report.Round });
        builder.HasIndex(report => report.Program);
        builder.HasOne<Commitment>().WithMany().HasForeignKey(report => report.Commitment).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Round>().WithMany().HasForeignKey(report => report.Round);
    }

    public void Configure(EntityTypeBuilder<DriftNote> builder)
    {
        builder.ToTable("drift_notes").HasKey(note => note.Id);
        builder.Property(note => note.Id).ValueGeneratedNever();
        builder.HasOne<Round>().WithMany().HasForeignKey(note => note.Round);
        builder.HasIndex(note => note.Program);
    }
}
