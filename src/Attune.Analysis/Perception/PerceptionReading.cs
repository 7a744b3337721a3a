namespace Attune.Analysis;

/// <summary>Forecast against outcome, in words.</summary>
public enum PerceptionState
{
    CannotTell,

    /// <summary>Both sides expected what was found.</summary>
    AsExpected,

    /// <summary>Found alike; a side or both expected a quarrel (false conflict, pluralistic ignorance).</summary>
    QuarrelExpected,

    /// <summary>Found different; a side or both took agreement for granted (false consensus).</summary>
    AgreementExpected,
}

/// <summary>What each side expected of one question, and what was found.</summary>
/// <param name="Question">Id of the question.</param>
/// <param name="Business">Median likeness Business expected; null if nobody said.</param>
/// <param name="It">Median likeness IT expected; null if nobody said.</param>
/// <param name="Facilitator">The facilitator's own forecast; null if not made.</param>
/// <param name="Found">How alike the answers were found; null if it cannot be told.</param>
/// <param name="State">The two forecasts against the outcome.</param>
/// <param name="BusinessMissed">Business expected something else than was found.</param>
/// <param name="ItMissed">IT expected something else than was found.</param>
/// <param name="Horizon">Coorientation on the horizon anchor; null if it was not forecast.</param>
public sealed record PerceptionReading(
    string Question,
    Likeness? Business,
    Likeness? It,
    Likeness? Facilitator,
    Likeness? Found,
    PerceptionState State,
    bool BusinessMissed,
    bool ItMissed,
    Coorientation? Horizon);

/// <summary>Coorientation on one rated item (McLeod and Chaffee 1973), in units of the item's scale.</summary>
/// <param name="Gap">B_self - I_self.</param>
/// <param name="BusinessPerceived">B_self - B_meta: the gap Business believes in (congruency).</param>
/// <param name="ItPerceived">I_self - I_meta: the gap IT believes in (congruency).</param>
/// <param name="BusinessError">B_meta - I_self: how far Business misjudges IT (accuracy).</param>
/// <param name="ItError">I_meta - B_self: how far IT misjudges Business (accuracy).</param>
public sealed record Coorientation(double Gap, double BusinessPerceived, double ItPerceived, double BusinessError, double ItError);
