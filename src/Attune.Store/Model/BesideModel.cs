using Attune.Domain.Agreements;
using Attune.Domain.Beside;
using Attune.Domain.Leaders;
using Attune.Domain.Rounds;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Attune.Store.Model;

/// <summary>The tables of what stands beside a round - third voices, leaders who catch up, and their answers - and of duties that were handed over.</summary>
internal sealed class BesideModel :
    IEntityTypeConfiguration<ThirdVoice>, IEntityTypeConfiguration<BesideSeat>, IEntityTypeConfiguration<BesideAnswer>, IEntityTypeConfiguration<Handover>
{
    public void Configure(EntityTypeBuilder<ThirdVoice> builder)
    {
        builder.ToTable("third_voices").HasKey(voice => voice.Id);
        builder.Property(voice => voice.Id).ValueGeneratedNever();
        builder.HasOne<Domain.Programs.Program>().WithMany().HasForeignKey(voice => voice.Program);
    }

    public void Configure(EntityTypeBuilder<BesideSeat> builder)
    {
        builder.ToTable("beside_seats", table => table.HasCheckConstraint("a_newcomer_or_a_voice", "(leader IS NULL) <> (voice IS NULL)")).HasKey(seat => seat.Id);
        builder.Property(seat => seat.Id).ValueGeneratedNever();
        builder.Ignore(seat => seat.HasBegun).Ignore(seat => seat.IsNewcomer);
        builder.HasOne<Round>().WithMany().HasForeignKey(seat => seat.Round);
        builder.HasOne<Leader>().WithMany().HasForeignKey(seat => seat.Leader).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ThirdVoice>().WithMany().HasForeignKey(seat => seat.Voice).OnDelete(DeleteBehavior.Cascade);
        // One leader catches up with a round once, also by two windows at the same moment.
        builder.HasIndex(seat => new { seat.Round, seat.Leader }).IsUnique();
        builder.HasIndex(seat => seat.TokenHash).IsUnique();
        builder.HasIndex(seat => seat.Program);
        // With the token, of a link that two browsers open at once one keeps the seat, and whoever begins has it alone.
        builder.Property(seat => seat.DeviceHash).IsConcurrencyToken();
        builder.Property(seat => seat.SignedContract).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<BesideAnswer> builder)
    {
        builder.ToTable("beside_answers").HasKey(answer => new { answer.Seat, answer.Question });
        builder.Ignore(answer => answer.Place);
        builder.Property(answer => answer.Revision).IsConcurrencyToken();
        builder.HasOne<BesideSeat>().WithMany().HasForeignKey(answer => answer.Seat).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(answer => answer.Round);
    }

    public void Configure(EntityTypeBuilder<Handover> builder)
    {
        builder.ToTable("handovers").HasKey(handover => handover.Id);
        builder.Property(handover => handover.Id).ValueGeneratedNever();
        builder.Ignore(handover => handover.IsLetGo);
        builder.HasOne<Round>().WithMany().HasForeignKey(handover => handover.Round);
        builder.HasOne<Decision>().WithMany().HasForeignKey(handover => handover.Decision).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Leader>().WithMany().HasForeignKey(handover => handover.FromLeader).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Leader>().WithMany().HasForeignKey(handover => handover.ToLeader).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(handover => handover.Program);
    }
}
