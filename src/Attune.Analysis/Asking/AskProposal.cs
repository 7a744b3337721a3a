namespace Attune.Analysis.Asking;

/// <summary>
/// An answer to a question that a judge outside of the analysis proposes, for instance a language model. It is a proposal for whoever settles the
/// question and never makes a card.
/// </summary>
/// <param name="JudgeId">Who proposes it, as in <see cref="Readings.Reading.JudgeId"/>.</param>
/// <param name="Answer">The same, opposed or different.</param>
/// <param name="Reason">
/// Why, in one line of at most <see cref="LongestReason"/> units. It may repeat words of the sentences, so it is shown only where they may be.
/// </param>
/// <exception cref="ArgumentException">The answer says nothing about the sentences, or the reason is too long or has several lines.</exception>
public sealed record AskProposal(string JudgeId, AskAnswer Answer, string Reason)
{
    /// <summary>The longest reason, in UTF-16 units.</summary>
    public const int LongestReason = 200;

    /// <summary>The same, opposed or different.</summary>
    public AskAnswer Answer { get; init => field = Checked(value); } = Checked(Answer);

    /// <summary>Why, in one line.</summary>
    public string Reason { get; init => field = Checked(value); } = Checked(Reason);

    private static AskAnswer Checked(AskAnswer answer)
        => answer is AskAnswer.Same or AskAnswer.Opposed or AskAnswer.Different ? answer : throw new ArgumentException("A judge says same, opposed or different.", nameof(answer));

    private static string Checked(string reason)
        => reason.Length <= LongestReason && !reason.Any(char.IsControl) ? reason : throw new ArgumentException("A reason is one short line.", nameof(reason));
}
