using Attune.Domain.Calendars;
using Attune.Domain.Dues;
using Attune.Domain.Leaders;
using Attune.Domain.Rounds;
using Attune.Domain.Years;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Attune.Store.Model;

/// <summary>The tables of the year ahead: planned rounds, addresses for calendars, and when somebody was last reminded.</summary>
internal sealed class YearModel : IEntityTypeConfiguration<PlannedRound>, IEntityTypeConfiguration<CalendarFeed>, IEntityTypeConfiguration<DueLetter>
{
    public static void AddConversions(ModelConfigurationBuilder builder)
    {
        builder.Properties<PlannedRoundId>().HaveConversion<PlannedRoundIds>();
        builder.Properties<CalendarFeedId>().HaveConversion<CalendarFeedIds>();
    }

    public void Configure(EntityTypeBuilder<PlannedRound> builder)
    {
        builder.ToTable("planned_rounds").HasKey(planned => planned.Id);
        builder.Property(planned => planned.Id).ValueGeneratedNever();
        // With the token, of several nodes one makes the round.
        builder.Property(planned => planned.Revision).IsConcurrencyToken();
        builder.Ignore(planned => planned.Dates).Ignore(planned => planned.IsAhead);
        builder.HasIndex(planned => new { planned.State, planned.OpensAt });
        builder.HasOne<Domain.Programs.Program>().WithMany().HasForeignKey(planned => planned.Program);
        builder.HasOne<Round>().WithMany().HasForeignKey(planned => planned.Round).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.ToTable("calendar_feeds", table => table.HasCheckConstraint("of_an_account_or_a_leader", "(account IS NULL) <> (leader IS NULL)")).HasKey(feed => feed.Id);
        builder.Property(feed => feed.Id).ValueGeneratedNever();
        builder.HasIndex(feed => feed.TokenHash).IsUnique();
        // Everybody has one address: a new one ends the one before.
        builder.HasIndex(feed => feed.Account).IsUnique();
        builder.HasIndex(feed => feed.Leader).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(feed => feed.Account).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Leader>().WithMany().HasForeignKey(feed => feed.Leader).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<DueLetter> builder)
    {
        builder.ToTable("due_letters").HasKey(letter => letter.Id);
        builder.Property(letter => letter.Id).ValueGeneratedNever();
        // With the token, of several nodes one writes.
        builder.Property(letter => letter.NextAt).IsConcurrencyToken();
        builder.HasOne<Domain.Programs.Program>().WithMany().HasForeignKey(letter => letter.Program);
        builder.HasOne<Leader>().WithMany().HasForeignKey(letter => letter.Leader).OnDelete(DeleteBehavior.Cascade);
    }

    private sealed class PlannedRoundIds() : ValueConverter<PlannedRoundId, Guid>(id => id.Value, value => new(value));

    private sealed class CalendarFeedIds() : ValueConverter<CalendarFeedId, Guid>(id => id.Value, value => new(value));
}
