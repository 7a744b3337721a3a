using Attune.Domain.Programs;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Attune.Store.Model;

/// <summary>How invitations to accounts, and who else leads a program, are stored.</summary>
internal sealed class AccountModel :
    IEntityTypeConfiguration<AccountInvitation>, IEntityTypeConfiguration<CoFacilitator>, IEntityTypeConfiguration<AccountSession>, IEntityTypeConfiguration<SecurityEvent>
{
    public void Configure(EntityTypeBuilder<AccountSession> builder)
    {
        builder.ToTable("account_sessions").HasKey(session => session.Id);
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(session => session.Account);
        builder.HasIndex(session => session.Account);
    }

    public void Configure(EntityTypeBuilder<SecurityEvent> builder)
    {
        // There are no foreign keys, so that what happened to an account stays when the account is closed.
        builder.ToTable("security_events").HasKey(happened => happened.Id);
        builder.HasIndex(happened => happened.Account);
    }

    public void Configure(EntityTypeBuilder<AccountInvitation> builder)
    {
        builder.ToTable("account_invitations").HasKey(invitation => invitation.TokenHash);
        builder.HasOne<Domain.Programs.Program>().WithMany().HasForeignKey(invitation => invitation.Program).OnDelete(DeleteBehavior.Cascade);
        // An invitation is deleted with the account that made it: nobody comes in on the word of somebody who is gone.
        builder.HasOne<Account>().WithMany().HasForeignKey(invitation => invitation.InvitedBy);
    }

    public void Configure(EntityTypeBuilder<CoFacilitator> builder)
    {
        builder.ToTable("co_facilitators").HasKey(coFacilitator => new { coFacilitator.Program, coFacilitator.Account });
        builder.HasOne<Domain.Programs.Program>().WithMany().HasForeignKey(coFacilitator => coFacilitator.Program);
        builder.HasOne<Account>().WithMany().HasForeignKey(coFacilitator => coFacilitator.Account);
        builder.HasIndex(coFacilitator => coFacilitator.Account);
    }
}
