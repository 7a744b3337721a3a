using Attune.Domain.Programs;
using Attune.Store.Keys;
using Attune.Store.Rooms;
using Attune.Store.Writing;

namespace Attune.Store.Privacy;

/// <summary>What comes of an erasure.</summary>
public enum ErasureOutcome
{
    Erased,
    NotThere,

    /// <summary>
    /// The person is erased. Answers of an unattributed round lead to nobody any more and stay, unless their author erases them with the author's own link.
    /// </summary>
    ErasedExceptUnlinked,
}

/// <summary>Makes every node drop what it holds in memory of words that were erased. There is one in a process.</summary>
public sealed class ErasureNews
{
    private readonly DataKeys _keys;
    private readonly AnswerSheetReader _sheets;
    private readonly IRoomBus _bus;

    internal ErasureNews(DataKeys keys, AnswerSheetReader sheets, IRoomBus bus) => (_keys, _sheets, _bus) = (keys, sheets, bus);

    /// <summary>
    /// Clears cached keys and questions because another node erased a program; those of the other programs are read again when they are needed.
    /// </summary>
    public void ForgetKept()
    {
        _keys.ForgetAll();
        _sheets.Forget();
    }

    /// <summary>Clears what this node keeps of a program that it erased.</summary>
    internal void Forget(ProgramId program)
    {
        _keys.Forget(program);
        _sheets.Forget();
    }

    /// <summary>
    /// Tells of erased words of these rounds. It never makes a committed erasure fail: a node that does not hear of it finds out by polling.
    /// </summary>
    internal async Task TellAsync(IEnumerable<RoundId> rounds, CancellationToken cancel)
    {
        foreach (var round in rounds)
        {
            try
            {
                await _bus.PublishAsync(RoomHint.Erased(round), cancel);
            }
            catch (Exception exception) when (StoreFaults.Classify(exception) is not null)
            {
                return;
            }
        }
    }
}
