using Attune.Analysis.Votes;
using Attune.Domain.Statements;

namespace Attune.Domain.Audiences;

/// <summary>The result of the audience's votes on several statements, as far as it may be shown.</summary>
/// <param name="Statements">The closed statements that were read, in their order.</param>
/// <param name="Reading">Their reading; statements are places of <paramref name="Statements"/>.</param>
/// <param name="GroupSizes">The number of voters in each group, where the groups are stable; empty if a group is smaller than a cell may be.</param>
public sealed record AudienceFindings(ImmutableArray<AudienceQuestion> Statements, AudienceReading Reading, ImmutableArray<int> GroupSizes)
{
    /// <param name="questions">All questions of the room.</param>
    /// <param name="members">Everybody in it.</param>
    /// <param name="votes">All votes.</param>
    /// <returns>Null if there is no closed statement whose votes may be shown by side.</returns>
    public static AudienceFindings? Find(IEnumerable<AudienceQuestion> questions, IEnumerable<AudienceMember> members, IEnumerable<AudienceVote> votes)
    {
        ArgumentNullException.ThrowIfNull(votes);
        var sides = members.ToDictionary(member => member.Key, member => member.Side);
        var given = votes.Where(vote => sides.ContainsKey(vote.Member)).ToLookup(vote => vote.Question);
        ImmutableArray<AudienceQuestion> statements = [..
            from question in questions
            where question is { Kind: AudienceQuestionKind.Statement, State: AudienceQuestionState.Closed }
            where AudienceTally.Count(question, [.. given[question.Id].Select(vote => new CountedVote(sides[vote.Member], vote.Choice, ""))]).Detail == TallyDetail.BySide
            orderby question.Number
            select question];
        if (statements.IsEmpty) { return null; }
        // The members stand in the order of their keys, which says nothing about who voted first.
        var voters = statements.SelectMany(statement => given[statement.Id]).Select(vote => vote.Member).Distinct().OrderBy(key => key.Value).ToArray();
        var places = voters.Select((voter, place) => (voter, place)).ToDictionary(pair => pair.voter, pair => pair.place);
        var reading = AudienceReading.Read(new(
            [.. voters.Select(voter => sides[voter])],
            statements.Length,
            [.. statements.SelectMany((statement, place) => given[statement.Id].Select(vote => new RoomVote(places[vote.Member], place, SupportOf((Grade)vote.Choice))))]));
        var sizes = reading.Groups.GroupOf.Where(group => group is not null).GroupBy(group => group!.Value).OrderBy(group => group.Key).Select(group => group.Count()).ToImmutableArray();
        return new(statements, reading, sizes.All(size => size >= AudienceTally.Fewest) ? sizes : []);
    }

    public static Support SupportOf(Grade grade) => grade switch
    {
        Grade.Agree or Grade.CanLiveWith => Support.For,
        Grade.Cannot => Support.Against,
        Grade.Unclear => Support.Open,
        _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, "No such grade."),
    };
}
