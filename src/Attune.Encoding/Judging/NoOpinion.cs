namespace Attune.Encoding.Judging;

/// <summary>The reason why a judge proposes nothing for a question.</summary>
public enum NoOpinion
{
    /// <summary>It says that the sentences do not say enough.</summary>
    CannotTell,

    /// <summary>The model declined, or a filter of its server did.</summary>
    Declined,

    /// <summary>What it answered does not keep to the schema, or is far too long.</summary>
    Nonsense,

    /// <summary>It did not answer in time.</summary>
    Late,

    /// <summary>It is busy, also after every try (429, 503).</summary>
    Busy,

    /// <summary>It wants a valid key (401, 403).</summary>
    KeyRefused,

    /// <summary>There is no such model, or no chat at this address (404).</summary>
    NoSuchModel,

    /// <summary>It does not take the request (400, 413, 422), for instance because it knows no structured output.</summary>
    Rejected,

    /// <summary>It failed in any other way.</summary>
    Failed,

    /// <summary>Nothing answers at the address.</summary>
    Unreachable,

    /// <summary>It was no longer asked after it had failed several times in a row.</summary>
    NotAsked,
}
