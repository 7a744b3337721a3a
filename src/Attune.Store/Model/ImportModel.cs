using Attune.Domain.Imports;
using Attune.Domain.Rounds;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Attune.Store.Model;

/// <summary>How imports of answers are stored, and files that wait to be read.</summary>
internal sealed class ImportModel : IEntityTypeConfiguration<AnswerImport>, IEntityTypeConfiguration<UploadedFile>
{
    public void Configure(EntityTypeBuilder<AnswerImport> builder)
    {
        builder.ToTable("imports").HasKey(import => import.Id);
        builder.Property(import => import.Id).ValueGeneratedNever();
        builder.Ignore(import => import.Origin).Ignore(import => import.People);
        builder.Property(import => import.Before).AsJson();
        builder.HasOne<Round>().WithOne().HasForeignKey<AnswerImport>(import => import.Round);
    }

    public void Configure(EntityTypeBuilder<UploadedFile> builder)
    {
        builder.ToTable("uploads").HasKey(upload => upload.Id);
        builder.Property(upload => upload.Id).ValueGeneratedNever();
        builder.HasIndex(upload => new { upload.Program, upload.Account });
        builder.HasOne<Domain.Programs.Program>().WithMany().HasForeignKey(upload => upload.Program);
    }
}
