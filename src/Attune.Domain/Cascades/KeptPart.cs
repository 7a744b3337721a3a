using Attune.Domain.Programs;
using Attune.Domain.Teams;

namespace Attune.Domain.Cascades;

/// <summary>
/// A part of a cascade's results as it is kept. They are made once, after the closing, and every page reads them from here: a second making from other answers would
/// be a view from which the first can be subtracted.
/// </summary>
public sealed class KeptPart
{
    /// <summary>The number of the part of all teams; those of leaders follow.</summary>
    public const int All = 0;

    /// <summary>The number under which a node says that it is reading.</summary>
    public const int Mark = -1;

    private KeptPart()
    {
    }

    /// <summary>Says that somebody is reading.</summary>
    public KeptPart(Cascade cascade, DateTimeOffset takenAt)
    {
        ArgumentNullException.ThrowIfNull(cascade);
        (Cascade, Program, Number, TakenAt) = (cascade.Id, cascade.Program, Mark, takenAt);
    }

    public KeptPart(Cascade cascade, int number, CascadePart result, DateTimeOffset at)
        : this(cascade, at)
    {
        ArgumentNullException.ThrowIfNull(result);
        (Number, Leader, Result) = (number, result.Leader, result);
    }

    /// <summary>What stays when the results are forgotten: no result, but what was published, which results that are made anew must respect.</summary>
    /// <param name="number">Below <see cref="Mark"/>.</param>
    public KeptPart WhatWasPublished(int number)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, Mark);
        return new() { Cascade = Cascade, Program = Program, Number = number, TakenAt = TakenAt, Result = new(null, [], []) { Published = Result?.Published ?? [] } };
    }

    public CascadeId Cascade { get; private set; }

    public int Number { get; private set; }

    public ProgramId Program { get; private set; }

    /// <summary>Whose teams they are; null for all.</summary>
    public LeaderId? Leader { get; private set; }

    /// <summary>When a node began to read, or ended.</summary>
    public DateTimeOffset TakenAt { get; private set; }

    /// <summary>Null for the mark of who reads.</summary>
    public CascadePart? Result { get; private set; }
}
