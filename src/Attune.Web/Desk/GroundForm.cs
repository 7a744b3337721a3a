using Attune.Domain.Agreements;
using Attune.Domain.Statements;
using Attune.Statistics.Sides;
using Attune.Web.Components;

namespace Attune.Web.Desk;

/// <summary>What something rests on: a statement that passed, or hands counted for each side.</summary>
public sealed class GroundForm
{
    /// <summary>The id of a passed statement; empty for a vote by hands.</summary>
    public string? Statement { get; set; }

    public string? Business { get; set; }

    public string? It { get; set; }

    /// <summary>How many people of the side were asked.</summary>
    public string? BusinessPresent { get; set; }

    public string? ItPresent { get; set; }

    public static GroundForm From(AgreementDesk desk, string? statement = null)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var asked = SideCounts.Count(desk.Leaders.Select(leader => leader.Side));
        return new()
        {
            Statement = statement,
            BusinessPresent = asked.Business.ToString(CultureInfo.InvariantCulture),
            ItPresent = asked.It.ToString(CultureInfo.InvariantCulture),
        };
    }

    internal StatementId? StatementId => Guid.TryParse(Statement, out var id) ? new(id) : null;

    private HandVote Vote => new(new(Forms.Whole(Business) ?? 0, Forms.Whole(It) ?? 0), new(Forms.Whole(BusinessPresent) ?? 0, Forms.Whole(ItPresent) ?? 0));

    /// <summary>The ground; null if there is none, and then <see cref="Problem"/> says why.</summary>
    internal Ground? Ground(AgreementDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return Forms.IsBlank(Statement) ? Domain.Agreements.Ground.From(Vote)
            : desk.StatementOf(StatementId) is { } found ? Domain.Agreements.Ground.From(found.Statement) : null;
    }

    /// <summary>The text about what is wrong; null if nothing is.</summary>
    internal string? Problem(AgreementDesk desk)
        => Ground(desk) is not null ? null : Forms.IsBlank(Statement) ? DeskTexts.HandVoteOutcome(Vote.Outcome) : DeskTexts.GroundNotPassed;
}
