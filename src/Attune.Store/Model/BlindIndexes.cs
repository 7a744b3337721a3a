using Attune.Domain.Agreements;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
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
            leader.Property(Mail).CurrentValue = mail.Length == 0 ? null : Of(db, "mail", leader.Entity.Program, mail.ToLowerInvariant());
        }

        foreach (var pack in db.ChangeTracker.Entries<LibraryPack>().Where(entry => entry.State is EntityState.Added or EntityState.Modified))
        {
            pack.Property(PackName).CurrentValue = Of(db, "pack", pack.Entity.Account, pack.Entity.Name.ToLowerInvariant());
        }
    }

    private static string Of(DbContext context, string of, ProgramId program, string text) => Of(context, of, program.Value, text);

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
            return Of(entry.Context, "activity", ownership.Program, ownership.Activity);
        }
    }

    internal sealed class OfTerm : ValueGenerator<string>
    {
        public override bool GeneratesTemporaryValues => false;

        public override string Next(EntityEntry entry)
        {
            ArgumentNullException.ThrowIfNull(entry);
            var term = (GlossaryEntry)entry.Entity;
            return Of(entry.Context, "term", term.Program, term.Key);
        }
    }
}
