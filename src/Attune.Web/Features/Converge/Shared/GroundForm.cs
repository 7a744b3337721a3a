namespace Attune.Web.Features.Converge.Shared;

/// <summary>What something rests on: a statement that passed, or hands counted for each side.</summary>
public sealed class GroundForm
{
    /// <summary>Id of a passed statement; empty for hands.</summary>
    public string? Statement { get; set; }

    public string? Business { get; set; }

    public string? It { get; set; }

    /// <summary>How many of the side were asked.</summary>
    public string? BusinessPresent { get; set; }

    public string? ItPresent { get; set; }

    public static GroundForm Of(ConvergeDesk desk, string? statement = null)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var asked = SideCounts.Of(desk.Leaders.Select(leader => leader.Side));
        return new()
        {
            Statement = statement,
            BusinessPresent = asked.Business.ToString(CultureInfo.InvariantCulture),
            ItPresent = asked.It.ToString(CultureInfo.InvariantCulture),
        };
    }

    internal StatementId? StatementId => Guid.TryParse(Statement, out var id) ? new(id) : null;

    private HandVote Vote => new(new(Forms.Whole(Business) ?? 0, Forms.Whole(It) ?? 0), new(Forms.Whole(BusinessPresent) ?? 0, Forms.Whole(ItPresent) ?? 0));

    /// <summary>Null if there is none; <see cref="Problem"/> says why.</summary>
    internal Ground? Ground(ConvergeDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return Forms.IsBlank(Statement) ? Domain.Ground.Of(Vote)
            : desk.StatementOf(StatementId) is { } found ? Domain.Ground.Of(found.Statement) : null;
    }

    /// <summary>Key of the words for what is wrong; null if nothing is.</summary>
    internal string? Problem(ConvergeDesk desk)
        => Ground(desk) is not null ? null : Forms.IsBlank(Statement) ? $"Hands_{Vote.Outcome}" : "Ground_not_passed";
}
