using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Attune.Store;

internal sealed class AccountModel : IEntityTypeConfiguration<AccountInvitation>, IEntityTypeConfiguration<CoFacilitator>
{
    public void Configure(EntityTypeBuilder<AccountInvitation> builder)
    {
        builder.ToTable("account_invitations").HasKey(invitation => invitation.TokenHash);
        builder.HasOne<Domain.Program>().WithMany().HasForeignKey(invitation => invitation.Program).OnDelete(DeleteBehavior.Cascade);
        // An invitation goes with the account that made it: nobody comes in on the word of somebody who is gone.
        builder.HasOne<Account>().WithMany().HasForeignKey(invitation => invitation.InvitedBy);
    }

    public void Configure(EntityTypeBuilder<CoFacilitator> builder)
    {
        builder.ToTable("co_facilitators").HasKey(each => new { each.Program, each.Account });
        builder.HasOne<Domain.Program>().WithMany().HasForeignKey(each => each.Program);
        builder.HasOne<Account>().WithMany().HasForeignKey(each => each.Account);
        builder.HasIndex(each => each.Account);
    }
}
