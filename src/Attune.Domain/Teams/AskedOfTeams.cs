using Attune.Analysis.Rounds;
using Attune.Domain.Questions;

namespace Attune.Domain.Teams;

/// <summary>What of one of the leaders' questions the teams are asked, in the same words.</summary>
/// <param name="Question">The id of the question.</param>
/// <param name="InWords">It is answered in words.</param>
/// <param name="Anchors">The closed answers that are asked; each kind stands beside a question once.</param>
public sealed record AskedOfTeams(string Question, bool InWords, ImmutableArray<AnchorKind> Anchors)
{
    /// <summary>Somebody who has a few minutes writes one or two answers.</summary>
    public const int MostInWords = 2;

    /// <summary>What anybody gives for a link on a sheet.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromMinutes(4);

    /// <summary>Closed answers in words of one's own are left to the leaders: a team is asked for words only where it is asked an open question.</summary>
    public static bool CanBeAsked(AnchorKind kind) => !kind.AreWords();

    public bool IsEmpty => !InWords && Anchors.IsEmpty;

    /// <summary>The question as a team is asked it: without forecast, weights and gentle probes, with what was chosen alone.</summary>
    public PackQuestion From(PackQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question with
        {
            Words = InWords ? question.Words : OwnWords.None,
            // What is asked of each part needs their words.
            Parts = InWords || question.Anchors.Any(anchor => Anchors.Contains(anchor.Kind) && anchor.IsAboutParts(question)) ? question.Parts : [],
            Anchors = [.. question.Anchors.Where(anchor => Anchors.Contains(anchor.Kind))],
            AsksConfidence = false,
            AsksImportance = false,
            Forecast = false,
            Probes = ProbeFor.None,
        };
    }

    /// <summary>What is proposed: the first question in words and, as far as the minutes reach, what stands beside the questions.</summary>
    public static ImmutableArray<AskedOfTeams> Propose(QuestionPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var proposed = pack.Questions.FirstOrDefault(question => question.IsOpen) is { } first ? [new AskedOfTeams(first.Id, true, [])] : ImmutableArray<AskedOfTeams>.Empty;
        foreach (var question in pack.Questions)
        {
            foreach (var anchor in question.Anchors.Where(anchor => CanBeAsked(anchor.Kind)))
            {
                var more = Add(proposed, question.Id, anchor.Kind);
                if (Time(more, pack) <= Longest) { proposed = more; }
            }
        }

        return [.. pack.Questions.SelectMany(question => proposed.Where(asked => asked.Question == question.Id))];
    }

    /// <summary>How long a person takes, by the formula of the pack.</summary>
    public static TimeSpan Time(ImmutableArray<AskedOfTeams> asked, QuestionPack pack) => Questions(asked, pack).TimeToAnswer();

    /// <summary>The questions as the teams read them, in the order of the pack.</summary>
    public static ImmutableArray<PackQuestion> Questions(ImmutableArray<AskedOfTeams> asked, QuestionPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return [.. from question in pack.Questions
                   from chosen in asked
                   where chosen.Question == question.Id && !chosen.IsEmpty
                   select chosen.From(question)];
    }

    private static ImmutableArray<AskedOfTeams> Add(ImmutableArray<AskedOfTeams> to, string question, AnchorKind kind)
        => to.FirstOrDefault(asked => asked.Question == question) is { } there
            ? to.Replace(there, there with { Anchors = there.Anchors.Add(kind) })
            : to.Add(new(question, false, [kind]));
}
