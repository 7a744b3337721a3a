using Attune.Domain.Leaders;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Seats;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Attune.Store.Model;

/// <summary>How rounds with their invitations and links are stored.</summary>
internal sealed class RoundModel :
    IEntityTypeConfiguration<Round>, IEntityTypeConfiguration<TimedAct>, IEntityTypeConfiguration<Invitation>, IEntityTypeConfiguration<InvitationLink>, IEntityTypeConfiguration<LeaderSeat>,
    IEntityTypeConfiguration<SeatDevice>
{
    public void Configure(EntityTypeBuilder<Round> builder)
    {
        builder.ToTable("rounds").HasKey(round => round.Id);
        // Answers refer to this key: an answer in a round of another kind, or a round that changes its kind, breaks it.
        builder.HasAlternateKey(round => new { round.Id, round.Kind });
        builder.Property(round => round.Id).ValueGeneratedNever();
        builder.Property(round => round.Rules).AsJson();
        builder.Property(round => round.Forecasts).AsJson();
        builder.Property(round => round.Probes).AsJson();
        builder.Property(round => round.Rested).AsJson();
        builder.Property(round => round.Revision).IsConcurrencyToken();
        builder.HasOne<Domain.Programs.Program>().WithMany().HasForeignKey(round => round.Program);
        builder.HasOne<QuestionPack>().WithMany().HasForeignKey(round => new { round.Program, round.PackVersion }).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(round => new { round.Program, round.Kind, round.Number }).IsUnique();
        // What is due is asked for every few seconds, among the rounds of all programs and years.
        builder.HasIndex(round => new { round.Phase, round.LocksAt });
        builder.HasIndex(round => round.LockedAt);
    }

    public void Configure(EntityTypeBuilder<TimedAct> builder)
    {
        builder.ToTable("timed_acts").HasKey(act => new { act.Round, act.Kind });
        builder.HasOne<Round>().WithMany().HasForeignKey(act => act.Round);
        // With the token, of several nodes one takes what is due.
        builder.Property(act => act.NextAt).IsConcurrencyToken();
        builder.HasIndex(act => new { act.EndedAt, act.NextAt });
        builder.Ignore(act => act.IsWaiting).Ignore(act => act.WasLate).Ignore(act => act.IsReminder);
    }

    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("invitations").HasKey(invitation => new { invitation.Round, invitation.Leader });
        builder.HasOne<Round>().WithMany().HasForeignKey(invitation => invitation.Round);
        builder.HasOne<Leader>().WithMany().HasForeignKey(invitation => invitation.Leader);
        // With the token, two clicks on "remind" send one reminder.
        builder.Property(invitation => invitation.Reminders).IsConcurrencyToken();
        // With the tokens, two clicks on "send the letters" send one letter.
        builder.Property(invitation => invitation.OutcomeMailedAt).IsConcurrencyToken();
        builder.Property(invitation => invitation.OutcomeTakenAt).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<InvitationLink> builder)
    {
        builder.ToTable("links").HasKey(link => link.TokenHash);
        builder.HasOne<Invitation>().WithMany().HasForeignKey(link => new { link.Round, link.Leader });
    }

    public void Configure(EntityTypeBuilder<LeaderSeat> builder)
    {
        builder.ToTable("leader_seats").HasKey(seat => new { seat.Round, seat.Leader, seat.Number });
        builder.Property(seat => seat.Number).ValueGeneratedNever();
        builder.Ignore(seat => seat.IsPending);
        builder.HasOne<Invitation>().WithMany().HasForeignKey(seat => new { seat.Round, seat.Leader });
        // That one seat stands is held at the identities, whose rows change in the order in which it stays true.
        // With the token, PINs that are tried at once are counted as many.
        builder.Property(seat => seat.WrongTries).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<SeatDevice> builder)
    {
        builder.ToTable("seat_devices").HasKey(device => device.TokenHash);
        builder.Ignore(device => device.Id);
        builder.HasOne<LeaderSeat>().WithMany().HasForeignKey(device => new { device.Round, device.Leader, device.Seat });
        builder.HasIndex(device => device.CodeHash).IsUnique();
        // With the token, a code opens one browser.
        builder.Property(device => device.CodeHash).IsConcurrencyToken();
    }
}
