using Attune.Domain.Rounds;
using Attune.Domain.Trends;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Attune.Store.Model;

/// <summary>How people's word is stored on what is the same over the rounds: wordings that mean the same, and topics that are one thing.</summary>
internal sealed class TrendModel : IEntityTypeConfiguration<SameMeaning>, IEntityTypeConfiguration<TopicLink>
{
    public void Configure(EntityTypeBuilder<SameMeaning> builder)
    {
        builder.ToTable("same_meanings").HasKey(said => new { said.Program, said.Question, said.Before, said.After });
        builder.HasOne<Domain.Programs.Program>().WithMany().HasForeignKey(said => said.Program);
    }

    public void Configure(EntityTypeBuilder<TopicLink> builder)
    {
        // Said twice of two topics, it is one row: the later word counts.
        builder.ToTable("topic_links").HasKey(link => new { link.EarlierRound, link.EarlierTopic, link.LaterRound, link.LaterTopic });
        builder.Ignore(link => link.Earlier).Ignore(link => link.Later);
        builder.HasOne<Domain.Programs.Program>().WithMany().HasForeignKey(link => link.Program);
        builder.HasOne<Round>().WithMany().HasForeignKey(link => link.EarlierRound);
        builder.HasOne<Round>().WithMany().HasForeignKey(link => link.LaterRound);
    }
}
