using System.Globalization;
using Attune.Analysis.Votes;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Tests.Votes;

// Data was gathered using the Polis software (compdemocracy.org/polis) and is sub-licensed under CC BY 4.0 with Attribution to The Computational Democracy Project.
public class RealConversationsTests
{
    [Theory]
    [InlineData("15-per-hour-seattle")]
    [InlineData("scoop-hivemind.freshwater")]
    [InlineData("scoop-hivemind.affordable-housing")]
    [InlineData("scoop-hivemind.taxes")]
    [InlineData("canadian-electoral-reform")]
    [InlineData("football-concussions")]
    public void With_the_published_groups_as_sides_the_consensus_is_the_published_one(string conversation)
    {
        var (votes, ids) = Read(conversation);
        var reading = AudienceReading.Read(votes, RoomOptions.Default with { FewestVoters = int.MaxValue });
        foreach (var row in Rows(conversation, "statement_stats.csv").Where(row => ids.ContainsKey(row[0])))
        {
            var statement = reading.Statements[ids[row[0]]];
            var (ours, theirs) = (statement.Counts, row.Skip(2).Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray());
            (ours.Business.All, ours.Business.For, ours.Business.Against).ShouldBe(((int)theirs[0], (int)theirs[1], (int)theirs[2]), $"{conversation} {row[0]}");
            (ours.It.All, ours.It.For, ours.It.Against).ShouldBe(((int)theirs[4], (int)theirs[5], (int)theirs[6]), $"{conversation} {row[0]}");
            statement.Consensus.ShouldBe(theirs[8], 0.000051, $"{conversation} {row[0]}");
        }
    }

    [Theory]
    [InlineData("scoop-hivemind.taxes")]
    [InlineData("15-per-hour-seattle")]
    [InlineData("canadian-electoral-reform")]
    [InlineData("scoop-hivemind.freshwater")]
    [InlineData("scoop-hivemind.affordable-housing")]
    public void Groups_are_the_published_ones_or_are_not_shown(string conversation)
    {
        var (votes, _) = Read(conversation);
        var groups = VoterGroups.Group(votes, RoomOptions.Default);
        TestContext.Current.TestOutputHelper?.WriteLine($"{conversation}: {groups.Found}, {groups.Count} groups of {groups.Placed}, silhouette {groups.Silhouette:F2}, stability {groups.Stability:F2}, like the published {groups.LikeSides:F2}");
        if (groups.Hold) { groups.LikeSides.ShouldBeGreaterThan(0.25); }
    }

    /// <summary>Published group 0 is taken as the left side, 1 as the right.</summary>
    private static (RoomVotes Votes, Dictionary<string, int> Statements) Read(string conversation)
    {
        var groups = Rows(conversation, "groups.csv").ToDictionary(row => row[0], row => row[1] switch { "0" => Side.Business, "1" => (Side?)Side.It, _ => null });
        var statements = Rows(conversation, "statement_stats.csv").Where(row => row[1] != "-1").Select((row, place) => (row[0], place)).ToDictionary();
        var voters = groups.Keys.Select((voter, place) => (voter, place)).ToDictionary();
        var votes = from row in Rows(conversation, "votes.csv")
                    where statements.ContainsKey(row[1]) && voters.ContainsKey(row[0])
                    select new RoomVote(voters[row[0]], statements[row[1]], row[2] switch { "1" => Support.For, "-1" => Support.Against, _ => Support.Open });
        return (new([.. groups.Values], statements.Count, [.. votes.DistinctBy(vote => (vote.Voter, vote.Statement))]), statements);
    }

    private static IEnumerable<string[]> Rows(string conversation, string file)
        => File.ReadLines(SharedFolder.PathOf("data", "polis", conversation, file)).Skip(1).Select(line => line.Split(','));
}
