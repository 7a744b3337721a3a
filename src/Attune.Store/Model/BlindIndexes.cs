using Attune.Domain.Agreements;
using Attune.Domain.Leaders;
using Attune.Domain.Questions;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.ValueGeneration;

namespace Attune.Store.Model;

/// <summary>Columns that stand beside a sealed text where the database has to know whether two are the same. Those of different programs, and of different accounts, are never the same.</summary>
internal static class BlindIndexes
{
    public const string Mail = "MailIndex";
    public const string Activity = "ActivityIndex";
    public const string Term = "TermIndex";
    public const string PackName = "NameIndex";

    /// <summary>Brings the indexes of what is about to be saved up to date; those that are part of a key never change and are made with their row.</summary>
    public static void Refresh(AttuneDb db)
    {
        foreach (var leader in db.ChangeTracker.Entries<Leader>().Where(entry => entry.State is EntityState.Added or EntityState.Modified))
        {
            var mail = leader.Entity.Mail;
            leader.Property(Mail).CurrentValue = mail.Length == 0 ? null : OfMail(db, leader.Entity.Program.Value, mail);
        }

        foreach (var pack in db.ChangeTracker.Entries<LibraryPack>().Where(entry => entry.State is EntityState.Added or EntityState.Modified))
        {
            pack.Property(PackName).CurrentValue = Of(db, "pack", pack.Entity.Account, pack.Entity.Name.ToLowerInvariant());
        }
    }

    /// <summary>The index of a leader's address.</summary>
    public static string OfMail(DbContext context, Guid program, string mail) => Of(context, "mail", program, mail.ToLowerInvariant());

    /// <summary>The index of an activity that somebody owns.</summary>
    public static string OfActivities(DbContext context, Guid program, string activity) => Of(context, "activity", program, activity);

    /// <summary>The index of a word that was agreed on, by its key.</summary>
    public static string OfTerms(DbContext context, Guid program, string key) => Of(context, "term", program, key);

    private static string Of(DbContext context, string of, Guid owner, string text)
        => (((AttuneDb)context).Keys ?? throw new InvalidOperationException("This context was not made by the store's factory, so it cannot make a blind index."))
            .Texts.IndexOf($"{of} {owner:N}", text);

    internal sealed class OfActivity : ValueGenerator<string>
    {
        public override bool GeneratesTemporaryValues => false;

        public override string Next(EntityEntry entry)
        {
            ArgumentNullException.ThrowIfNull(entry);
            var ownership = (Ownership)entry.Entity;
            return OfActivities(entry.Context, ownership.Program.Value, ownership.Activity);
        }
    }

    internal sealed class OfTerm : ValueGenerator<string>
    {
        public override bool GeneratesTemporaryValues => false;

        public override string Next(EntityEntry entry)
        {
            ArgumentNullException.ThrowIfNull(entry);
            var term = (GlossaryEntry)entry.Entity;
            return OfTerms(entry.Context, term.Program.Value, term.Key);
        }
    }
}
