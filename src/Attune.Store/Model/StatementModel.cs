using Attune.Domain.Rounds;
using Attune.Domain.Statements;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Attune.Store.Model;

/// <summary>How statements, their ballots and votes are stored.</summary>
internal sealed class StatementModel :
    IEntityTypeConfiguration<Statement>, IEntityTypeConfiguration<StatementVersion>, IEntityTypeConfiguration<StatementBallot>, IEntityTypeConfiguration<StatementVote>
{
    public void Configure(EntityTypeBuilder<Statement> builder)
    {
        builder.ToTable("statements").HasKey(statement => statement.Id);
        builder.Property(statement => statement.Id).ValueGeneratedNever();
        builder.Property(statement => statement.Origin).AsJson();
        builder.Property(statement => statement.Revision).IsConcurrencyToken();
        builder.Ignore(statement => statement.Versions).Ignore(statement => statement.Ballots).Ignore(statement => statement.Step)
            .Ignore(statement => statement.Wording).Ignore(statement => statement.LastBallot).Ignore(statement => statement.OpenBallot).Ignore(statement => statement.LastResult);
        // A statement consists of its versions and ballots, and is never read without them.
        builder.HasMany(typeof(StatementVersion), "_versions").WithOne().HasForeignKey(nameof(StatementVersion.Statement));
        builder.HasMany(typeof(StatementBallot), "_ballots").WithOne().HasForeignKey(nameof(StatementBallot.Statement));
        builder.Navigation("_versions").AutoInclude();
        builder.Navigation("_ballots").AutoInclude();
        builder.HasOne<Round>().WithMany().HasForeignKey(statement => statement.Round);
        builder.HasIndex(statement => new { statement.Round, statement.Number }).IsUnique();
        builder.HasIndex(statement => statement.Program);
    }

    public void Configure(EntityTypeBuilder<StatementVersion> builder)
    {
        // A trigger refuses every change of a row.
        builder.ToTable("statement_versions").HasKey(version => new { version.Statement, version.Number });
        builder.Property(version => version.Number).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<StatementBallot> builder)
    {
        builder.ToTable("ballots").HasKey(ballot => ballot.Id);
        builder.Property(ballot => ballot.Id).ValueGeneratedNever();
        builder.Property(ballot => ballot.Result).AsJsonOrNull();
        builder.HasIndex(ballot => new { ballot.Statement, ballot.Number }).IsUnique();
        builder.HasIndex(ballot => ballot.Statement).IsUnique().HasFilter("closed_at IS NULL").HasDatabaseName("IX_ballots_one_open");
    }

    public void Configure(EntityTypeBuilder<StatementVote> builder)
    {
        // There is one vote for each voter and ballot, and a ballot is about one version.
        builder.ToTable("statement_votes").HasKey(vote => new { vote.Ballot, vote.Participant });
        builder.Ignore(vote => vote.Place);
        builder.HasOne<StatementBallot>().WithMany().HasForeignKey(vote => vote.Ballot);
        builder.HasOne<Participant>().WithMany().HasForeignKey(vote => vote.Participant);
    }
}
