using System.Collections.Frozen;
using Attune.Store.Sealing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Attune.Store.Model;

/// <summary>
/// Every text column: sealed, or why it is not. The model cannot be made while one is missing here, so nobody adds a name or a text of people in the clear
/// without saying so.
/// </summary>
internal sealed class TextColumns : IModelFinalizingConvention
{
    /// <summary>Columns whose values are sealed: names, addresses, and what people wrote.</summary>
    public static FrozenSet<string> Sealed { get; } = Columns(
        ("AspNetUsers", ["display_name", "user_name", "email", "phone_number", "password_reset_by"]),
        ("AspNetUserClaims", ["claim_value"]),
        ("AspNetUserTokens", ["value"]),
        ("account_sessions", ["device", "address"]),
        ("answers", ["saved_at"]),
        ("audience_questions", ["text", "choices", "taken_away"]),
        ("audience_votes", ["words"]),
        ("audit", ["reader"]),
        ("ballots", ["result"]),
        ("benefit_actuals", ["note", "why", "facilitator", "in_words_of"]),
        ("benefit_verdicts", ["reason"]),
        ("beside_seats", ["person"]),
        ("benefits", ["text", "measure", "unit", "moves", "owner_name"]),
        ("cascade_parts", ["result"]),
        ("cascade_teams", ["name", "code"]),
        ("commitments", ["text", "reason"]),
        ("decisions", ["text", "hands", "owner_name", "by"]),
        ("drift_notes", ["place", "evidence", "reason", "by"]),
        ("exceptions", ["text", "asked_by", "owner_name", "review"]),
        ("glossary", ["key", "term", "meaning", "hands", "by"]),
        ("handovers", ["place", "key", "to_name", "reason"]),
        ("imports", ["tool", "file", "hash", "collected", "by", "before"]),
        ("invitations", ["mail_problem", "outcome_mail_problem", "delegate_name", "delegate_mail"]),
        ("leaders", ["name", "function", "role", "mail"]),
        ("letter_texts", ["subject", "greeting", "paragraph"]),
        ("ownership", ["activity", "owner_name"]),
        ("library_packs", ["name", "questions"]),
        ("packs", ["questions"]),
        ("principle_reviews", ["by"]),
        ("principles", ["text", "hands", "by"]),
        ("programs", ["name", "purpose", "strategy", "business_name", "it_name"]),
        ("rounds", ["forecasts", "probes"]),
        ("same_meanings", ["by"]),
        ("seat_devices", ["words"]),
        ("security_events", ["name", "by", "address"]),
        ("sittings", ["parked", "changes", "seen", "notes"]),
        ("sponsor_links", ["name"]),
        ("statement_versions", ["text", "by"]),
        ("third_voices", ["name"]),
        ("teams", ["name"]),
        ("topic_links", ["earlier_words", "later_words", "by"]),
        ("uploads", ["name"]));

    /// <summary>Columns in the clear, and what they hold instead of a text of people.</summary>
    public static FrozenDictionary<string, string> Clear { get; } = new[]
    {
        Because("a blind index", ("AspNetUsers", ["normalized_user_name", "normalized_email"]), ("AspNetUserLogins", ["provider_key"]), ("leaders", ["mail_index"]), ("ownership", ["activity_index"]), ("glossary", ["term_index"]), ("library_packs", ["name_index"])),
        Because("a hash of a secret", ("AspNetUsers", ["password_hash", "recovery_hash"])),
        Because("a random stamp", ("AspNetUsers", ["security_stamp", "concurrency_stamp"]), ("AspNetRoles", ["concurrency_stamp"])),
        Because("sealed by the keys of cookies", ("audience_rooms", ["sealed_code"])),
        Because("a name that the product gives, or that a pack file gives a question and that is no text: see docs/pack-file.md", ("answers", ["question"]), ("beside_answers", ["question"])),
        Because("a name that the product gives, or that a pack file gives a question and that is no text: see docs/pack-file.md", ("answers", ["question"]), ("rounds", ["rested"])),
        Because("a name that the product gives, or that a pack file gives a question and that is no text: see docs/pack-file.md", ("answers", ["question"]), ("same_meanings", ["question"]), ("topic_links", ["question"])),
        Because("a name that the product gives", ("AspNetUserLogins", ["login_provider", "provider_display_name"]), ("AspNetUserTokens", ["login_provider", "name"]), ("AspNetUserClaims", ["claim_type"]),
            ("cookie_keys", ["name"]), ("installation_keys", ["master_key_id"]), ("rooms", ["phase"])),
        Because("a table of ASP.NET Core that the product leaves empty", ("AspNetRoles", ["name", "normalized_name"]), ("AspNetRoleClaims", ["claim_type", "claim_value"])),
        Because("keys of cards and sentences, which hold no word, with choices and times", ("pair_votes", ["pair"]), ("statements", ["origin"]), ("benefits", ["card"]),
            ("sittings", ["run", "clock", "opened", "pairs", "merges", "approved", "withheld", "unjudged"])),
        Because("keys of topics, which hold no word", ("topic_links", ["earlier_topic", "later_topic"])),
        Because("choices, which the statements written by hand read", ("rounds", ["rules"])),
        Because("the address of the installation, with which links in letters begin", ("timed_acts", ["origin"]), ("planned_rounds", ["origin"])),
        Because("a quarter of a year", ("benefits", ["by"]), ("benefit_actuals", ["quarter"])),
        Because("ids of questions and kinds of closed answers", ("cascades", ["asked"])),
        Because("a quarter of a year", ("benefits", ["by"])),
    }.SelectMany(columns => columns).ToFrozenDictionary();

    /// <summary>A column of rows that are sealed as a whole, and whose check has to be able to read a row that was changed.</summary>
    private const string Checked = "audit.reader";

    /// <summary>The name that the owner gave a passkey, inside a column of JSON.</summary>
    private const string PasskeyName = "AspNetUserPasskeys.Data.Name";

    /// <summary>Has the sealed columns of a model sealed and opened wherever they are written and read. Only at the end is it known which types have tables.</summary>
    /// <exception cref="InvalidOperationException">A text column is in neither list.</exception>
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        // The conversions to JSON were said by hand, and a convention alone would not change what is.
        foreach (var type in ((IMutableModel)modelBuilder.Metadata).GetEntityTypes())
        {
            if (type.ClrType == typeof(IdentityPasskeyData)) { type.FindProperty(nameof(IdentityPasskeyData.Name))!.SetValueConverter(new SealedInJson(PasskeyName)); }
            if (type.IsMappedToJson()) { continue; }
            foreach (var property in type.GetProperties().Where(IsText)) { Apply(NameOf(property), property); }
        }
    }

    public static string NameOf(IReadOnlyProperty property) => $"{property.DeclaringType.GetTableName()}.{property.GetColumnName()}";

    public static bool IsText(IReadOnlyProperty property) => (property.GetValueConverter()?.ProviderClrType ?? property.ClrType) == typeof(string);

    private static void Apply(string column, IMutableProperty property)
    {
        if (Sealed.Contains(column))
        {
            ValueConverter sealing = column == Checked ? new CheckedText(column) : new SealedText(column);
            // A length is that of the text, and the database sees boxes.
            property.SetMaxLength(null);
            property.SetValueConverter(property.GetValueConverter() is { } asText ? asText.ComposeWith(sealing) : sealing);
        }
        else if (!Clear.ContainsKey(column))
        {
            throw new InvalidOperationException($"The text column {column} is in neither list of {nameof(TextColumns)}. Say there that it is sealed, or why it is not.");
        }
    }

    private static FrozenSet<string> Columns(params (string Table, string[] Columns)[] tables)
        => tables.SelectMany(table => table.Columns.Select(column => $"{table.Table}.{column}")).ToFrozenSet();

    private static IEnumerable<KeyValuePair<string, string>> Because(string why, params (string Table, string[] Columns)[] tables)
        => Columns(tables).Select(column => KeyValuePair.Create(column, why));

    private sealed class SealedText(byte[] place) : ValueConverter<string, byte[]>(text => TextKey.SealSaved(place, text), box => TextKey.OpenRead(place, box))
    {
        public SealedText(string column)
            : this(TextKey.PlaceOf(column))
        {
        }
    }

    private sealed class CheckedText(byte[] place) : ValueConverter<string, byte[]>(text => TextKey.SealSaved(place, text), box => TextKey.OpenChecked(place, box))
    {
        public CheckedText(string column)
            : this(TextKey.PlaceOf(column))
        {
        }
    }

    // Inside JSON a box can only be text.
    private sealed class SealedInJson(byte[] place)
        : ValueConverter<string, string>(text => Convert.ToBase64String(TextKey.SealSaved(place, text)), box => TextKey.OpenRead(place, Convert.FromBase64String(box)))
    {
        public SealedInJson(string column)
            : this(TextKey.PlaceOf(column))
        {
        }
    }
}
