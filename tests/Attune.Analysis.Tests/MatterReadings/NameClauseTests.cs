using Attune.Analysis.MatterReadings;
using CsCheck;

namespace Attune.Analysis.Tests.MatterReadings;

/// <summary>Which clauses of a sentence can stand alone as the name of a topic, and which are halves of something.</summary>
public sealed class NameClauseTests
{
    private static readonly string[] Bits = ["we", "It", "and", "the close", "takes", "five days,", "because", "If", "who", "must be", "ready.", ":", "(", ")", "but not", "\"", "é", "=", "nobody", "checks", "orders;", "\n"];

    [Theory]
    [InlineData("And the ward clerk takes all the complaints.", "the ward clerk takes all the complaints")]
    [InlineData("Then the old payroll servers switched off for good.", "the old payroll servers switched off for good")]
    [InlineData("The suite has to bend to our local agreements, because they took ten years to win.", "The suite has to bend to our local agreements")]
    [InlineData("One third of our mail is missing fittings, so spare parts must be orderable.", "spare parts must be orderable")]
    [InlineData("I firmly believe that each line of business should appoint its own data steward, with actuarial in a reviewing role.", "each line of business should appoint its own data steward")]
    [InlineData("Where the hospitals disagree, one director decides and that's that.", "one director decides")]
    [InlineData("What the law demands is an exception; what we are used to is not.", "What the law demands is an exception")]
    [InlineData("Colleagues who use screen readers have been badly served, and that's on us.", "Colleagues who use screen readers have been badly served")]
    [InlineData("I want one order desk that sees stock in every plant and can promise a date and keep it.", "I want one order desk that sees stock in every plant")]
    [InlineData("Visibility: we see every message, and where it hangs.", "Visibility: we see every message")]
    [InlineData("Keep the project crew together when the party is over.", "Keep the project crew together when the party is over")]
    [InlineData("Customers should notice too!", "Customers should notice")]
    public void A_clause_that_says_something_is_found(string point, string clause)
        => NameClauses.Find(point).ShouldContain(found => found.Text == clause && found.Form == ClauseForm.Sentence);

    [Theory]
    [InlineData("If a matron can't okay a request while walking down the corridor, it waits till Friday.")]
    [InlineData("If the data quality is poor, nobody will trust the order desk.")]
    [InlineData("It took a year last time.")]
    [InlineData("That is the difference.")]
    [InlineData("They're due every quarter.")]
    [InlineData("which i have defended for nineteen years against two mayors")]
    [InlineData("To run the plants as one company.")]
    [InlineData("I see two points.")]
    [InlineData("instead of nine months")]
    [InlineData("Sleep.")]
    [InlineData("Ten or eleven.")]
    public void What_needs_something_said_before_or_after_it_names_nothing(string point) => NameClauses.Find(point).ShouldBeEmpty();

    [Theory]
    [InlineData("All changes to rates, forms and rules have to go through the engineering release train.", "All changes to rates")]
    [InlineData("It is not speed but quality that the board asked for.", "quality that the board asked for")]
    [InlineData("We should not buy a new suite, but mend the old one.", "We should not buy a new suite")]
    [InlineData("meter numbers with leading zeros (not joking)", "meter numbers with leading zeros (not joking")]
    [InlineData("The labor model for the night shift, in-house versus managed service, drives a third of my estimate.", "in-house versus managed service, drives a third of my estimate")]
    [InlineData("the agency lad who starts monday has it by lunch", "who starts monday has it by lunch")]
    [InlineData("Everybody who signs up gets one; those who do not will never hear of it.", "those who do not will never hear of it")]
    public void A_half_is_not_a_clause(string point, string half) => NameClauses.Find(point).Select(found => found.Text).ShouldNotContain(half);

    [Fact]
    public void Every_clause_is_a_part_of_its_point_as_written_of_at_most_twelve_words_and_ends_without_a_mark()
        => Gen.Int[0, Bits.Length - 1].Array[0, 30].Sample(
            places =>
            {
                var point = string.Join(' ', places.Select(place => Bits[place]));
                foreach (var clause in NameClauses.Find(point))
                {
                    point.ShouldContain(clause.Text, Case.Sensitive);
                    clause.Words.ShouldBeInRange(3, 12);
                    clause.Text.ShouldBe(clause.Text.Trim(' ', ',', '.', ';', ':', '!', '?', '-'));
                }
            });
}
