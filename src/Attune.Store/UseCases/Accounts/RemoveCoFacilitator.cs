using Attune.Domain.Programs;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Accounts;

/// <summary>Lets an account lead a program no more. Whoever made the program stays.</summary>
public sealed class RemoveCoFacilitator(AttuneDb db)
{
    /// <returns>NotInvited if the account did not lead it with others.</returns>
    public async Task<WriteOutcome> RunAsync(ProgramId program, Guid account, CancellationToken cancel)
        => await db.CoFacilitators.Where(coFacilitator => coFacilitator.Program == program && coFacilitator.Account == account).ExecuteDeleteAsync(cancel) == 1
            ? WriteOutcome.Saved
            : WriteOutcome.NotInvited;
}
