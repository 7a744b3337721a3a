using Attune.Domain.Teams;
using Attune.Web.Components;
using Attune.Web.Hosting;

namespace Attune.Web.Desk.Cascading;

/// <summary>The questions that the facilitator chose for the teams, and when they close.</summary>
public sealed record CascadeForm(ImmutableArray<AskedOfTeams> Asked, string ClosesAt)
{
    public const string WordsField = "words";

    public const string AnchorField = "anchor";

    public const string ClosesField = "closesAt";

    // Two weeks: one for those who are away, one for a reminder by word of mouth.
    private static readonly TimeSpan Usual = TimeSpan.FromDays(14);

    internal static CascadeForm Propose(ProgramDesk at, Clock clock) => new(AskedOfTeams.Propose(at.Pack), clock.InField(clock.Here(clock.Now + Usual).Date.AddHours(18)));

    public static CascadeForm Read(IFormCollection sent)
    {
        var words = sent[WordsField].OfType<string>().ToHashSet(StringComparer.Ordinal);
        var anchors = sent[AnchorField].OfType<string>().Select(value => value.Split('|')).Where(value => value.Length == 2)
            .Select(value => (Question: value[0], Kind: Forms.Chosen<Analysis.Rounds.AnchorKind>(value[1]))).Where(value => value.Kind is not null).Distinct().ToLookup(value => value.Question, value => value.Kind!.Value);
        return new([.. words.Union(anchors.Select(anchor => anchor.Key)).Select(question => new AskedOfTeams(question, words.Contains(question), [.. anchors[question]]))], sent[ClosesField].ToString());
    }

    public bool InWords(string question) => Asked.Any(asked => asked.Question == question && asked.InWords);

    public bool Asks(string question, Analysis.Rounds.AnchorKind kind) => Asked.Any(asked => asked.Question == question && asked.Anchors.Contains(kind));
}
