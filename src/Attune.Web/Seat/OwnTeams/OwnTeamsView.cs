using Attune.Domain.Answers;
using Attune.Domain.Cascades;
using Attune.Domain.Gates;
using Attune.Domain.Teams;
using Attune.Domain.Viewers;
using Attune.Store;
using Attune.Store.Teams;
using Attune.Web.Room.Arrived;

namespace Attune.Web.Seat.OwnTeams;

/// <summary>What a leader sees of the own teams.</summary>
/// <param name="View">The cascade.</param>
/// <param name="Part">The results of this leader's teams; null while they are being read, or where the leader has none.</param>
/// <param name="Names">The names of the teams.</param>
/// <param name="At">The team that is looked at; the whole of the leader's teams unless another was chosen.</param>
/// <param name="Distance">How far the own answers are; null where the promise keeps them apart from the person, or a delegate sits here.</param>
public sealed record OwnTeamsView(CascadeView View, CascadePart? Part, IReadOnlyDictionary<TeamId, string> Names, ShownGroup? At, OwnDistance? Distance)
{
    /// <summary>The teams directly below the one that is looked at, by name.</summary>
    public IEnumerable<ShownGroup> Below => Part is null || At is null ? [] : Part.Groups.Where(group => group.Above == Part.Groups.IndexOf(At)).OrderBy(NameOf, StringComparer.CurrentCultureIgnoreCase);

    /// <summary>The teams above the one that is looked at, the whole first.</summary>
    public IEnumerable<ShownGroup> Path
    {
        get
        {
            var path = new List<ShownGroup>();
            for (var at = At is null || Part is null ? -1 : At.Above; at >= 0; at = Part!.Groups[at].Above) { path.Add(Part!.Groups[at]); }
            path.Reverse();
            return path;
        }
    }

    public string NameOf(ShownGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return group.Team is { } team ? Names.GetValueOrDefault(team, "") : OwnTeamsTexts.All;
    }
}

/// <summary>Reads one leader's own teams, for that leader.</summary>
internal sealed class OwnTeamsReader(AttuneDb db, Gate gate)
{
    /// <returns>Null where no cascade of this round is closed, or this seat is not the leader in person.</returns>
    public async Task<OwnTeamsView?> ReadAsync(Seat seat, Guid? of, CancellationToken cancel)
    {
        if (!seat.IsLeaderInPerson || await CascadeView.FindAsync(db, seat.Program, ViewerRole.Leader, seat.Round.Id, cancel) is not { } view) { return null; }
        var part = await db.PartOfLeaderAsync(view.Cascade.Id, seat.Admission.Leader, cancel);
        if (part is null) { return new(view, null, new Dictionary<TeamId, string>(), null, null); }
        var at = of is { } team && part.Find(new(team)) is { } chosen ? chosen : part.Whole;
        Guid[] below = [.. part.Groups.Where(group => group.Team is not null && (group == at || group.Above == part.Groups.IndexOf(at) || IsAbove(part, group, at))).Select(group => group.Team!.Value.Value)];
        var ids = below.Select(id => new TeamId(id)).ToList();
        var names = await db.CascadeTeams.AsNoTracking().Where(candidate => candidate.Cascade == view.Cascade.Id && ids.Contains(candidate.Team)).ToDictionaryAsync(candidate => candidate.Team, candidate => candidate.Name, cancel);
        return new(view, part, names, at, await DistanceAsync(seat, part, at, cancel));
    }

    private static bool IsAbove(CascadePart part, ShownGroup group, ShownGroup at)
    {
        for (var above = at.Above; above >= 0; above = part.Groups[above].Above)
        {
            if (part.Groups[above] == group) { return true; }
        }

        return false;
    }

    private async Task<OwnDistance?> DistanceAsync(Seat seat, CascadePart part, ShownGroup at, CancellationToken cancel)
    {
        var viewer = Viewer.Leader(seat.Admission.Participant);
        if (!Gate.MaySeeOwnPlace(viewer, seat.Round.Phase, seat.Round.Contract)) { return null; }
        var answers = await db.Answers.AsNoTracking().Where(answer => answer.Participant == seat.Admission.Participant).ToListAsync(cancel);
        var sentences = (await gate.OwnQuotesAsync(viewer, seat.Round, answers, cancel)).DistinctBy(quote => quote.Key).ToDictionary(quote => quote.Key, quote => quote.Text);
        var own = new Dictionary<string, AnswerContent>(StringComparer.Ordinal);
        foreach (var question in seat.Pack.Questions.Where(question => seat.To(question) is { Withdrawn: false })) { own[question.Id] = seat.ContentOf(question); }
        return OwnDistance.Measure(part, at, own, sentences);
    }
}
