using Attune.Domain.Programs;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Attune.Store.Model;

/// <summary>How the links of sponsors are stored.</summary>
internal sealed class SponsorModel : IEntityTypeConfiguration<SponsorLink>
{
    public void Configure(EntityTypeBuilder<SponsorLink> builder)
    {
        builder.ToTable("sponsor_links").HasKey(link => link.Id);
        builder.Property(link => link.Id).ValueGeneratedNever();
        builder.Property(link => link.MailedAt).IsConcurrencyToken();
        builder.HasIndex(link => link.TokenHash).IsUnique();
        builder.HasOne<Domain.Programs.Program>().WithMany().HasForeignKey(link => link.Program);
    }
}
