using Attune.Analysis.MatterReadings;
using Attune.Analysis.Matters;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Tests.Silence;

/// <summary>Before it is told that nobody on a side speaks of something, that side is searched: for what is near, and for the words themselves.</summary>
public sealed class SilenceSearchTests
{
    private static readonly string[] Cranes = ["The cranes stand still at night", "Cranes that wait for a driver", "One of the cranes is always broken"];

    [Fact]
    public void Three_leaders_of_whom_the_other_side_says_nothing_near_are_a_gap()
        => Read(Cranes, ["Passwords expire", "A tablet for everybody", "Fewer printers"]).Cards.ShouldHaveSingleItem().Standing.ShouldBe(MatterStanding.OpenGap);

    [Fact]
    public void Whoever_uses_the_words_by_which_they_name_it_speaks_of_it_however_far_the_encoder_puts_the_sentence()
        => Read(Cranes, ["Passwords expire", "A tablet for the man in the cranes", "Fewer printers"]).Cards.ShouldBeEmpty();

    [Fact]
    public void So_does_whoever_shares_half_the_words_of_one_of_their_sentences()
        => Read(["hmm, tickets?", "Queues at the counter", "A service desk that answers"], ["Old tickets", "A tablet for everybody", "Fewer printers"]).Cards.ShouldBeEmpty();

    [Fact]
    public void One_of_several_words_by_which_they_name_it_is_not_enough()
        => Read(["Drivers of cranes are trained early", "Train the drivers of the cranes", "Cranes need trained drivers"], ["Cranes are painted yellow this spring", "A tablet for everybody", "Fewer printers"])
            .Cards.ShouldHaveSingleItem().Standing.ShouldBe(MatterStanding.OpenGap);

    // Business says one thing thrice; what IT says lies far from it and from each other.
    private static MatterReading Read(string[] business, string[] it)
        => MatterReader.Read(
            [
                .. business.Select((text, at) => new SaidPoint(at, text, Vector(0, at + 1), $"b{at}", Side.Business)),
                .. it.Select((text, at) => new SaidPoint(business.Length + at, text, Vector(business.Length + at + 1, 0), $"i{at}", Side.It)),
            ],
            "",
            MatterOptions.Default);

    private static float[] Vector(int most, int little)
    {
        var vector = new float[8];
        vector[most] = .98f;
        if (little != most) { vector[little] = little == 0 ? 0 : .2f; }

        return vector;
    }
}
