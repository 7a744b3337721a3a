using Attune.Store.Model;

namespace Attune.Store.Archives;

/// <summary>Makes the blind indexes of rows that arrive, which follow from the texts beside them and the key of this installation.</summary>
internal static class ArchiveIndexes
{
    /// <param name="db">The context, whose keys are open.</param>
    /// <param name="column">The full name of the column.</param>
    /// <param name="program">Whose row it is.</param>
    /// <param name="value">The value of another column of the row.</param>
    public static object? Make(AttuneDb db, string column, Guid program, Func<string, object?> value) => column switch
    {
        "leaders.mail_index" => (string)value("mail")! is { Length: > 0 } mail ? BlindIndexes.OfMail(db, program, mail) : null,
        "ownership.activity_index" => BlindIndexes.OfActivities(db, program, (string)value("activity")!),
        "glossary.term_index" => BlindIndexes.OfTerms(db, program, (string)value("key")!),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "This column is not a blind index."),
    };
}
