using Attune.Domain.Audiences;

namespace Attune.Store.UseCases.Audiences;

/// <summary>Adds a question to the room of an audience.</summary>
public sealed class AddAudienceQuestion(AttuneDb db)
{
    /// <summary>Returns when the question is on the disk.</summary>
    public async Task RunAsync(AudienceQuestion question, CancellationToken cancel)
    {
        db.Add(question);
        await db.SaveChangesAsync(cancel);
    }
}
