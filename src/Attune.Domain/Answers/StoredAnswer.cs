using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Domain.Answers;

/// <summary>The columns of a stored answer, each as <see cref="SealedAnswer"/> says.</summary>
public sealed record StoredAnswer
{
    public required AnswerPlace Place { get; init; }

    public required Side Side { get; init; }

    public required Contract Contract { get; init; }

    public required byte[]? Draft { get; init; }

    public required byte[]? Given { get; init; }

    public required int Revision { get; init; }

    public required Guid ClientKey { get; init; }

    public required EnteredBy EnteredBy { get; init; }

    public required ImportId? Import { get; init; }

    public required bool Approved { get; init; }

    public required bool Late { get; init; }

    public required bool Withdrawn { get; init; }

    public required bool Aside { get; init; }

    public required DateTimeOffset SavedAt { get; init; }
}
