using Attune.Domain.Leaders;
using Attune.Domain.Letters;
using Attune.Domain.Questions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Attune.Store.Model;

/// <summary>How programs with their leaders, questions and keys are stored.</summary>
internal sealed class ProgramModel :
    IEntityTypeConfiguration<Domain.Programs.Program>, IEntityTypeConfiguration<Leader>, IEntityTypeConfiguration<QuestionPack>, IEntityTypeConfiguration<DataKeyRow>,
    IEntityTypeConfiguration<LetterText>, IEntityTypeConfiguration<InstallationKeyRow>, IEntityTypeConfiguration<CookieKeyRow>
{
    public void Configure(EntityTypeBuilder<Domain.Programs.Program> builder)
    {
        builder.ToTable("programs").HasKey(program => program.Id);
        builder.Property(program => program.Id).ValueGeneratedNever();
        builder.Ignore(program => program.Sides).Ignore(program => program.Description);
        builder.HasIndex(program => program.Facilitator);
    }

    public void Configure(EntityTypeBuilder<Leader> builder)
    {
        builder.ToTable("leaders").HasKey(leader => leader.Id);
        builder.Property(leader => leader.Id).ValueGeneratedNever();
        builder.Ignore(leader => leader.Entry);
        builder.HasOne<Domain.Programs.Program>().WithMany().HasForeignKey(leader => leader.Program);
        // Two leaders with the same address would open each other's links.
        builder.Property<string?>(BlindIndexes.Mail);
        builder.HasIndex(nameof(Leader.Program), BlindIndexes.Mail).IsUnique();
    }

    public void Configure(EntityTypeBuilder<QuestionPack> builder)
    {
        builder.ToTable("packs").HasKey(pack => new { pack.Program, pack.Version });
        builder.Property(pack => pack.Version).ValueGeneratedNever();
        builder.Property(pack => pack.Questions).AsJson();
        // What a round leaves unasked is kept with the round.
        builder.Ignore(pack => pack.Rested);
        builder.HasOne<Domain.Programs.Program>().WithMany().HasForeignKey(pack => pack.Program);
    }

    public void Configure(EntityTypeBuilder<LetterText> builder)
    {
        builder.ToTable("letter_texts").HasKey(text => new { text.Program, text.Kind });
        builder.Ignore(text => text.Words);
        builder.HasOne<Domain.Programs.Program>().WithMany().HasForeignKey(text => text.Program);
    }

    public void Configure(EntityTypeBuilder<DataKeyRow> builder)
    {
        builder.ToTable("data_keys").HasKey(row => row.Program);
        builder.HasOne<Domain.Programs.Program>().WithOne().HasForeignKey<DataKeyRow>(row => row.Program);
    }

    public void Configure(EntityTypeBuilder<InstallationKeyRow> builder)
    {
        builder.ToTable("installation_keys").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<CookieKeyRow> builder) => builder.ToTable("cookie_keys").HasKey(row => row.Name);
}
