using Attune.Domain.Rounds;
using Attune.Domain.Seats;

namespace Attune.Domain.Tests.Seats;

public sealed class RecallTests
{
    [Fact]
    public void An_earlier_answer_is_shown_in_person_in_a_browser_that_showed_who_it_is_and_nowhere_else()
    {
        var cases = from inPerson in new[] { true, false }
                    from remembers in new int?[] { null, 1, 2, 3 }
                    from contract in Enum.GetValues<Contract>()
                    from delegated in new[] { true, false }
                    select (inPerson, remembers, contract, delegated);
        foreach (var (inPerson, remembers, contract, delegated) in cases)
        {
            var shown = Recalls.Decide(inPerson, remembers, earlier: 2, contract, delegated);
            (shown == Recall.Shown).ShouldBe(inPerson && remembers is 1 or 2 && inPerson && contract != Contract.Unattributed && !delegated, $"{inPerson} {remembers} {contract} {delegated}");
        }
    }

    [Fact]
    public void Why_not_is_said_so_that_nobody_tries_a_way_that_cannot_lead_there()
    {
        Recalls.Decide(false, 1, 2, Contract.Confidential, false).ShouldBe(Recall.NotInPerson);
        // No PIN brings back what the lock erased.
        Recalls.Decide(true, null, 2, Contract.Unattributed, false).ShouldBe(Recall.LinkErased);
        Recalls.Decide(true, null, 2, Contract.Confidential, true).ShouldBe(Recall.WrittenByDelegate);
        Recalls.Decide(true, null, 2, Contract.Confidential, false).ShouldBe(Recall.UnknownBrowser);
    }

    [Fact]
    public void A_browser_remembers_from_the_earliest_round_for_which_proof_was_shown()
    {
        var (device, _) = SeatDevice.Make(Programs.RoundId.New(), Programs.LeaderId.New(), 1, Proof.Link, roomOnly: false, "Firefox, Linux", new(2027, 2, 1));
        device.RemembersFrom.ShouldBeNull();
        device.Remember(2);
        device.Remember(3);
        device.RemembersFrom.ShouldBe(2);
        device.Remember(1);
        device.RemembersFrom.ShouldBe(1);
    }
}
