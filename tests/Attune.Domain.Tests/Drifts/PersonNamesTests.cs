using Attune.Domain.Drifts;

namespace Attune.Domain.Tests.Drifts;

public sealed class PersonNamesTests
{
    private static readonly PersonNames Names = new([
        new("ines", "Ines Albrecht", "Head of Master Data"), new("paul", "Paul Otieno", "Plant Manager"), new("paula", "Paula Stern", "Chief Controller"), new("jörg", "Jörg Müller", "Plant Engineer")]);

    [Theory]
    [InlineData("Ines Albrecht", "ines")]
    [InlineData("Mrs Albrecht", "ines")]
    [InlineData("I. Albrecht", "ines")]
    [InlineData("Albrecht, Ines", "ines")]
    [InlineData("Ines A.", "ines")]
    [InlineData("Ines Albrecth", "ines")]
    [InlineData("inez albrecht", "ines")]
    [InlineData("the head of master data", "ines")]
    [InlineData("Master Data", "ines")]
    [InlineData("Paul", "paul")]
    [InlineData("Jorg Muller", "jörg")]
    public void One_person_written_differently_is_one_person(string typed, string person) => Names.Find(typed).ShouldBe(person);

    [Theory]
    [InlineData("Plant")]
    [InlineData("P.")]
    [InlineData("")]
    public void A_name_that_fits_nobody_alone_names_nobody(string typed) => Names.Find(typed).ShouldBeNull();

    [Fact]
    public void An_owner_is_open_from_two_leaders_on_who_clearly_name_somebody_else()
    {
        OwnerDrift.IsOpen("ines", ["Ines", "Mrs Albrecht", "Paul Otieno"], Names).ShouldBeFalse();
        OwnerDrift.IsOpen("ines", ["Paul", "Paula Stern"], Names).ShouldBeTrue();
        OwnerDrift.IsOpen("ines", ["Somebody New", "A Vendor Person"], Names).ShouldBeTrue();
        // Whom it means cannot be told.
        OwnerDrift.IsOpen("ines", ["", " ", "P."], Names).ShouldBeFalse();
    }
}
