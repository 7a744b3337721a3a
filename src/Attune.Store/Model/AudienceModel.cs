using Attune.Domain.Audiences;
using Attune.Domain.Rounds;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Attune.Store.Model;

/// <summary>How the rooms of audiences, their questions, members and votes are stored.</summary>
internal sealed class AudienceModel :
    IEntityTypeConfiguration<AudienceRoom>, IEntityTypeConfiguration<AudienceQuestion>, IEntityTypeConfiguration<AudienceMember>, IEntityTypeConfiguration<AudienceVote>
{
    public void Configure(EntityTypeBuilder<AudienceRoom> builder)
    {
        builder.ToTable("audience_rooms").HasKey(room => room.Id);
        builder.Property(room => room.Id).ValueGeneratedNever();
        builder.Property(room => room.Revision).IsConcurrencyToken();
        builder.HasOne<Round>().WithMany().HasForeignKey(room => room.Round);
        // A code belongs to one room, also of rooms that are over, so that an old invitation never leads into another sitting.
        builder.HasIndex(room => room.CodeHash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AudienceQuestion> builder)
    {
        builder.ToTable("audience_questions").HasKey(question => question.Id);
        builder.Property(question => question.Id).ValueGeneratedNever();
        builder.Ignore(question => question.Votes);
        builder.Property(question => question.Choices).AsJson();
        builder.Property(question => question.TakenAway).AsJson();
        builder.Property(question => question.Revision).IsConcurrencyToken();
        builder.HasOne<AudienceRoom>().WithMany().HasForeignKey(question => question.Room);
        builder.HasIndex(question => new { question.Room, question.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AudienceMember> builder)
    {
        builder.ToTable("audience_members").HasKey(member => member.Key);
        builder.HasOne<AudienceRoom>().WithMany().HasForeignKey(member => member.Room);
        builder.HasIndex(member => member.Room);
    }

    public void Configure(EntityTypeBuilder<AudienceVote> builder)
    {
        // There is one vote for each member and question, whatever is sent and however often.
        builder.ToTable("audience_votes").HasKey(vote => new { vote.Question, vote.Member });
        builder.HasOne<AudienceQuestion>().WithMany().HasForeignKey(vote => vote.Question);
        builder.HasOne<AudienceMember>().WithMany().HasForeignKey(vote => vote.Member).OnDelete(DeleteBehavior.Cascade);
    }
}
