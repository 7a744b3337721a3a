using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Attune.Store;

internal sealed class SponsorModel : IEntityTypeConfiguration<SponsorLink>
{
    public void Configure(EntityTypeBuilder<SponsorLink> builder)
    {
        builder.ToTable("sponsor_links").HasKey(link => link.Id);
        builder.Property(link => link.Id).ValueGeneratedNever();
        builder.Property(link => link.MailedAt).IsConcurrencyToken();
        builder.HasIndex(link => link.TokenHash).IsUnique();
        builder.HasOne<Domain.Program>().WithMany().HasForeignKey(link => link.Program);
    }
}
