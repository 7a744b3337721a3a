using Attune.Domain.Dues;
using Attune.Domain.Viewers;
using Attune.Store.Model;

namespace Attune.Store.UseCases.Dues;

/// <summary>Keeps what came of a letter about what falls due.</summary>
public sealed class RecordDueLetter(AttuneDb db)
{
    /// <summary>Returns when it is on the disk.</summary>
    public async Task RunAsync(DueLetter letter, bool left, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(letter);
        if (left)
        {
            letter.Sent(now);
            db.Audit.Add(new(letter.Program, null, now, AuditAct.RemindedOfDues, Viewer.ByTime.Role, Viewer.ByTime.Name, 1));
        }
        else { letter.Failed(now); }
        await db.SaveChangesAsync(cancel);
    }
}
