using Attune.Domain.Judging;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Attune.Store.Model;

/// <summary>How sittings and the judgements in them are stored.</summary>
internal sealed class SittingModel : IEntityTypeConfiguration<Sitting>, IEntityTypeConfiguration<PairVote>
{
    public void Configure(EntityTypeBuilder<Sitting> builder)
    {
        builder.ToTable("sittings").HasKey(sitting => sitting.Round);
        builder.Property(sitting => sitting.Round).ValueGeneratedNever();
        builder.Property(sitting => sitting.Revision).IsConcurrencyToken();
        builder.Property(sitting => sitting.Run).AsJson();
        builder.Property(sitting => sitting.Clock).AsJson();
        builder.Property(sitting => sitting.Opened).AsJson();
        builder.Property(sitting => sitting.Parked).AsJson();
        builder.Property(sitting => sitting.Pairs).AsJson();
        builder.Property(sitting => sitting.Unjudged).AsJson();
        builder.Property(sitting => sitting.Changes).AsJson();
        builder.Property(sitting => sitting.Merges).AsJson();
        builder.Property(sitting => sitting.Notes).AsJson();
        builder.Property(sitting => sitting.Approved).AsJson();
        builder.Property(sitting => sitting.Withheld).AsJson();
        builder.Property(sitting => sitting.Seen).AsJson();
        builder.HasIndex(sitting => sitting.ScreenHash).IsUnique();
        foreach (var derived in new[] { nameof(Sitting.IsRunning), nameof(Sitting.HasBegun), nameof(Sitting.Now), nameof(Sitting.NextAt), nameof(Sitting.Next), nameof(Sitting.Place), nameof(Sitting.PairNow), nameof(Sitting.Move), nameof(Sitting.Edits) })
        {
            builder.Ignore(derived);
        }

        builder.HasOne<Round>().WithOne().HasForeignKey<Sitting>(sitting => sitting.Round);
    }

    public void Configure(EntityTypeBuilder<PairVote> builder)
    {
        // There is at most one vote for each participant, pair and time. It is deleted with the participant.
        builder.ToTable("pair_votes").HasKey(vote => new { vote.Round, vote.Pair, vote.Participant, vote.Time });
        builder.Ignore(vote => vote.Value);
        builder.HasOne<Participant>().WithMany().HasForeignKey(vote => vote.Participant);
        builder.HasOne<Sitting>().WithMany().HasForeignKey(vote => vote.Round).OnDelete(DeleteBehavior.Cascade);
    }
}
