using Attune.Domain.Leaders;
using Attune.Domain.Rounds;
using Attune.Domain.Teams;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Attune.Store.Model;

/// <summary>How teams, the cascades in which they are asked, and their answers are stored.</summary>
internal sealed class TeamModel : IEntityTypeConfiguration<Team>, IEntityTypeConfiguration<Cascade>, IEntityTypeConfiguration<CascadeTeam>, IEntityTypeConfiguration<SealedTeamAnswer>
{
    public static void AddConversions(ModelConfigurationBuilder builder)
    {
        builder.Properties<TeamId>().HaveConversion<TeamIds>();
        builder.Properties<CascadeId>().HaveConversion<CascadeIds>();
        builder.Properties<TeamMemberKey>().HaveConversion<TeamMemberKeys>();
    }

    public void Configure(EntityTypeBuilder<Team> builder)
    {
        builder.ToTable("teams").HasKey(team => team.Id);
        builder.Property(team => team.Id).ValueGeneratedNever();
        builder.Property(team => team.Revision).IsConcurrencyToken();
        builder.Ignore(team => team.Node);
        builder.HasOne<Domain.Programs.Program>().WithMany().HasForeignKey(team => team.Program);
        builder.HasOne<Team>().WithMany().HasForeignKey(team => team.Parent).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Leader>().WithMany().HasForeignKey(team => team.Leader).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<Cascade> builder)
    {
        builder.ToTable("cascades").HasKey(cascade => cascade.Id);
        builder.Property(cascade => cascade.Id).ValueGeneratedNever();
        builder.Property(cascade => cascade.Asked).AsJson();
        builder.Property(cascade => cascade.Revision).IsConcurrencyToken();
        builder.HasOne<Round>().WithMany().HasForeignKey(cascade => cascade.Round);
        // A round has one, also for two Desks or two clicks at the same moment.
        builder.HasIndex(cascade => cascade.Round).IsUnique();
        builder.HasIndex(cascade => cascade.Program);
        builder.HasIndex(cascade => new { cascade.ClosedAt, cascade.ClosesAt });
    }

    public void Configure(EntityTypeBuilder<CascadeTeam> builder)
    {
        // Neither the team nor the one above refers to the tree of today: this is the tree as it was.
        builder.ToTable("cascade_teams").HasKey(team => new { team.Cascade, team.Team });
        builder.Ignore(team => team.Node);
        builder.HasOne<Cascade>().WithMany().HasForeignKey(team => team.Cascade);
        builder.HasOne<Leader>().WithMany().HasForeignKey(team => team.Leader).OnDelete(DeleteBehavior.SetNull);
        // A code belongs to one team, also of cascades that are over, so that an old sheet never leads into another team.
        builder.HasIndex(team => team.CodeHash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SealedTeamAnswer> builder)
    {
        // One person has one answer in a cascade. The key is random, and rows in its order stand in no order of time.
        builder.ToTable("team_answers").HasKey(answer => new { answer.Cascade, answer.Member });
        builder.Ignore(answer => answer.Place);
        builder.HasOne<CascadeTeam>().WithMany().HasForeignKey(answer => new { answer.Cascade, answer.Team });
    }

    private sealed class TeamIds() : ValueConverter<TeamId, Guid>(id => id.Value, value => new(value));

    private sealed class CascadeIds() : ValueConverter<CascadeId, Guid>(id => id.Value, value => new(value));

    private sealed class TeamMemberKeys() : ValueConverter<TeamMemberKey, Guid>(key => key.Value, value => new(value));
}
