namespace Attune.Domain.Letters;

/// <summary>The occasion of a letter.</summary>
public enum LetterKind
{
    Invitation,
    Reminder,

    /// <summary>After the lock, when there are sentences to decide on.</summary>
    Decide,

    /// <summary>After the sitting: a link to what was said and decided, and who owns what.</summary>
    Outcome,

    /// <summary>In a later round, when somebody has not reported on a promise yet.</summary>
    Promises,

    /// <summary>To the sponsor: a link to one page.</summary>
    Sponsor,

    /// <summary>After the lock, when words that both sides used are asked about.</summary>
    Words,

    /// <summary>After the lock, when leaders can look at what was read of their own answers.</summary>
    Check,

    /// <summary>By itself, at most once a week: what the reader promised and answers for falls due.</summary>
    Dues,

    /// <summary>After the sitting, when the teams under the reader are asked: a link to their sheets.</summary>
    Teams,
}
