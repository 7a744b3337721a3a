using Attune.Domain.Programs;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Attune.Store.Model;

/// <summary>How invitations to accounts, and who else leads a program, are stored.</summary>
internal sealed class AccountModel : IEntityTypeConfiguration<AccountInvitation>, IEntityTypeConfiguration<CoFacilitator>
{
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
