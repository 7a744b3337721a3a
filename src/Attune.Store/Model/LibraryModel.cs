using Attune.Domain.Questions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Attune.Store.Model;

/// <summary>How the packs that an account keeps for all its programs are stored.</summary>
internal sealed class LibraryModel : IEntityTypeConfiguration<LibraryPack>
{
    public void Configure(EntityTypeBuilder<LibraryPack> builder)
    {
        builder.ToTable("library_packs").HasKey(pack => pack.Id);
        builder.Property(pack => pack.Id).ValueGeneratedNever();
        builder.Property(pack => pack.Questions).AsJson();
        builder.Property(pack => pack.Revision).IsConcurrencyToken();
        builder.Property<string>(BlindIndexes.PackName);
        builder.HasIndex(nameof(LibraryPack.Account), BlindIndexes.PackName).IsUnique();
        // A library goes with its account: what programs took from it is theirs.
        builder.HasOne<Account>().WithMany().HasForeignKey(pack => pack.Account).OnDelete(DeleteBehavior.Cascade);
    }
}
