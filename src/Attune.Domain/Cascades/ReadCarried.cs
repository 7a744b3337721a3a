using Attune.Analysis.Cascades;

namespace Attune.Domain.Cascades;

/// <summary>Reads what some answers to one question carry. The web passes it in, because the encoder is unknown to the domain.</summary>
/// <param name="answers">The answers; one result for each is returned, in the same order.</param>
/// <param name="question">The text of the question.</param>
/// <param name="matters">What is looked for.</param>
/// <param name="people">How many people answer in all, of whom these are a part.</param>
/// <param name="cancel">Ends the work early.</param>
public delegate ValueTask<ImmutableArray<CarriedAnswer>> ReadCarried(
    IReadOnlyList<string> answers, string question, ImmutableArray<CarriedMatter> matters, int people, CancellationToken cancel);
