using System.Collections.Frozen;

namespace Attune.Store.Archives;

/// <summary>
/// What an archive does with the tables and columns of a program that do not simply move. The tables themselves come from the model: one that belongs to a program
/// moves unless it stands here, and a column of bytes has to stand here, because whether bytes open elsewhere cannot be seen from the model.
/// </summary>
internal static class ArchiveRules
{
    /// <summary>Tables that belong to a program and stay behind, and why.</summary>
    public static FrozenDictionary<string, string> LeftOut { get; } = new Dictionary<string, string>
    {
        ["data_keys"] = "the program gets a new key where it arrives, so that who has the old one opens nothing that is written there",
        ["audit_heads"] = "the end of the trail follows from its lines, and is sealed anew",
        ["co_facilitators"] = "accounts belong to their installation; they are invited where the program arrives",
        ["uploads"] = "a file that waits an hour to be read, for its sender alone; it is sent again where the program arrives",
        ["account_invitations"] = "a link to an account of the installation that is left",
    }.ToFrozenDictionary();

    /// <summary>Columns that arrive empty, and why.</summary>
    public static FrozenDictionary<string, string> Emptied { get; } = Columns(
        ("a PIN can be tried with the key of its installation alone; the leader chooses another", "leader_seats", ["pin", "wrong_tries", "waits_until"]),
        ("a code that is shown opens for minutes, with the key of its installation", "seat_devices", ["code_hash", "code_box", "code_until"]),
        ("sealed by the keys of cookies, which stay; the room is opened anew", "audience_rooms", ["sealed_code"]));

    /// <summary>Columns that are made anew where the program arrives, and from what.</summary>
    public static FrozenDictionary<string, string> MadeAnew { get; } = Columns(
        ("a blind index of the text beside it", "leaders", ["mail_index"]),
        ("a blind index of the text beside it", "ownership", ["activity_index"]),
        ("a blind index of the text beside it", "glossary", ["term_index"]),
        ("the order of the lines", "audit", ["id", "number"]),
        ("the lines before it", "audit", ["seal"]));

    /// <summary>Columns sealed with the key of the program, which are sealed with the new one.</summary>
    public static FrozenSet<string> SealedByProgram { get; } = new[] { "answers.draft", "answers.given", "beside_answers.given", "statement_votes.sealed" }.ToFrozenSet();

    /// <summary>A leader, under a key of the audit trail: named in the archive, and put under the new key.</summary>
    public const string Leader = "audit.about";

    /// <summary>Hashes of secrets that only their holders have, and boxes that only such a secret opens: they move, and open what they opened.</summary>
    public static FrozenSet<string> HoldersSecrets { get; } = new[]
    {
        "links.token_hash", "links.sealed_participant", "sponsor_links.token_hash", "audience_rooms.code_hash", "sittings.screen_hash", "seat_devices.token_hash",
        "beside_seats.token_hash", "beside_seats.device_hash",
    }.ToFrozenSet();

    private static FrozenDictionary<string, string> Columns(params (string Why, string Table, string[] Columns)[] rules)
        => rules.SelectMany(rule => rule.Columns.Select(column => KeyValuePair.Create($"{rule.Table}.{column}", rule.Why))).ToFrozenDictionary();
}
