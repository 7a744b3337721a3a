using Attune.Domain.Cascades;
using Attune.Domain.Leaders;
using Attune.Domain.Teams;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Attune.Store.Model;

/// <summary>How the results of cascades are stored.</summary>
internal sealed class CascadeModel : IEntityTypeConfiguration<KeptPart>
{
    public void Configure(EntityTypeBuilder<KeptPart> builder)
    {
        builder.ToTable("cascade_parts").HasKey(part => new { part.Cascade, part.Number });
        builder.Property(part => part.Result).AsJsonOrNull();
        builder.HasOne<Cascade>().WithMany().HasForeignKey(part => part.Cascade);
        // What a leader's teams said is shown to that leader alone, so it goes with the leader.
        builder.HasOne<Leader>().WithMany().HasForeignKey(part => part.Leader).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(part => part.Program);
    }
}
