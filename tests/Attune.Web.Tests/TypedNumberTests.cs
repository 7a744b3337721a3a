using System.Globalization;
using Attune.Web.Components;
using CsCheck;

namespace Attune.Web.Tests;

public sealed class TypedNumberTests
{
    private static readonly string[] Cultures = ["en-GB", "en-US", "en-IN", "en-ZA", "de-DE", "de-CH", "de-AT", "fr-FR", "fr-CH", "it-IT", "es-ES", "nb-NO", "sv-SE", "da-DK", "fi-FI", "nl-NL", "pl-PL", "pt-BR"];

    [Theory]
    [InlineData("9", null, "9", null)]
    [InlineData("9.5", null, "9.5", null)]
    [InlineData("9,5", null, "9.5", null)]
    [InlineData(" -5,5 ", null, "-5.5", null)]
    [InlineData("\u22125.5", null, "-5.5", null)]
    [InlineData("1200", null, "1200", null)]
    [InlineData("1,200", "en-GB", "1200", null)]
    [InlineData("1,200", null, "1200", "1.2")]
    [InlineData("1,200", "de-DE", "1200", "1.2")]
    [InlineData("1,200", "fr-FR", "1200", "1.2")]
    [InlineData("1.200", "de-DE", "1200", null)]
    [InlineData("1.200", "en-US", "1200", "1.2")]
    [InlineData("-1.200", "en-US", "-1200", "-1.2")]
    [InlineData("1 200", null, "1200", null)]
    [InlineData("1\u00A0200", null, "1200", null)]
    [InlineData("1\u202F200,5", null, "1200.5", null)]
    [InlineData("1'200", null, "1200", null)]
    [InlineData("1\u2019200.50", null, "1200.5", null)]
    [InlineData("1.200,5", null, "1200.5", null)]
    [InlineData("1,200.5", null, "1200.5", null)]
    [InlineData("1,200.500", null, "1200.5", null)]
    [InlineData("1,200,000", null, "1200000", null)]
    [InlineData("1.200.000", null, "1200000", null)]
    [InlineData("1,20,000", null, "120000", null)]
    [InlineData("12,34,567.5", null, "1234567.5", null)]
    [InlineData("0,200", null, "0.2", null)]
    [InlineData("1,20", null, "1.2", null)]
    [InlineData("1,2000", null, "1.2", null)]
    [InlineData("1200,500", null, "1200.5", null)]
    [InlineData(".5", null, "0.5", null)]
    [InlineData("999999999999", null, "999999999999", null)]
    public void It_is_read_as_people_write_it(string typed, string? culture, string value, string? other)
    {
        var number = TypedNumber.Read(typed, culture is null ? null : CultureInfo.GetCultureInfo(culture));
        number.IsUnreadable.ShouldBeFalse();
        number.Value.ShouldBe(decimal.Parse(value, CultureInfo.InvariantCulture));
        number.Other.ShouldBe(other is null ? null : decimal.Parse(other, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("nine")]
    [InlineData("9 days")]
    [InlineData("1,2,3")]
    [InlineData("1.2.3")]
    [InlineData("12 34")]
    [InlineData("1,200 500")]
    [InlineData("1.200,300.5")]
    [InlineData("1,,200")]
    [InlineData("5.")]
    [InlineData("--5")]
    [InlineData("1e5")]
    [InlineData("1000000000000")]
    [InlineData("99999999999999999999999999999999999")]
    public void What_is_no_number_is_not_guessed_at(string typed) => TypedNumber.Read(typed, CultureInfo.GetCultureInfo("en-GB")).IsUnreadable.ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public void Nothing_is_no_number_and_nothing_wrong(string? typed) => TypedNumber.Read(typed, null).ShouldBe(default);

    /// <summary>Whoever types a number as in the own culture gets that number, or is asked; nobody gets another one unasked, also if the culture is not known.</summary>
    [Fact]
    public void A_number_of_any_culture_is_read_as_it_was_meant_or_asked()
        => Gen.Select(Gen.Long[-99_999_999, 99_999_999], Gen.Int[0, 5], Gen.Int[0, Cultures.Length - 1]).Sample((digits, decimals, of) =>
        {
            var culture = CultureInfo.GetCultureInfo(Cultures[of]);
            var meant = digits / (decimal)Math.Pow(10, decimals);
            var typed = meant.ToString($"N{decimals}", culture);
            foreach (var reader in new[] { culture, null })
            {
                var read = TypedNumber.Read(typed, reader);
                (read.Value == meant || read.Other == meant).ShouldBeTrue($"{culture.Name} {typed} read by {reader?.Name}: {read}");
                if (!read.IsAmbiguous) { read.Value.ShouldBe(meant); }
            }
        }, iter: 5_000);

    [Fact]
    public void What_a_field_is_filled_with_is_read_back_unasked_by_everybody()
        => Gen.Select(Gen.Long[-99_999_999, 99_999_999], Gen.Int[0, 6], Gen.Int[0, Cultures.Length - 1]).Sample((digits, decimals, of) =>
        {
            var number = digits / (decimal)Math.Pow(10, decimals);
            TypedNumber.Read(Forms.InField(number), CultureInfo.GetCultureInfo(Cultures[of])).ShouldBe(new(number), $"{number} in {Cultures[of]}");
        }, iter: 5_000);
}
