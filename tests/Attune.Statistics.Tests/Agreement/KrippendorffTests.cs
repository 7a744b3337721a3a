using Attune.Statistics.Agreement;
using CsCheck;

namespace Attune.Statistics.Tests.Agreement;

public class KrippendorffTests
{
    private static readonly Gen<double?[][]> Ratings = Gen.Int[1, 5].Select(rating => (double?)(rating == 5 ? null : rating)).Array[6].Array[4];

    // Krippendorff 2011, "Computing Krippendorff's alpha-reliability", section C and D.
    [Theory]
    [InlineData(RatingScale.Nominal, "nominal")]
    [InlineData(RatingScale.Ordinal, "ordinal")]
    [InlineData(RatingScale.Interval, "interval")]
    [InlineData(RatingScale.Ratio, "ratio")]
    public void Alpha_of_four_observers_with_missing_values_is_Krippendorffs(RatingScale scale, string key)
        => Krippendorff.Alpha(Rows(KnownAnswers.At("krippendorff_alpha", "data_4x12")), scale)!.Value
            .ShouldBeKnown(KnownAnswers.At("krippendorff_alpha", key));

    // The same paper, sections A and B.
    [Fact]
    public void Alpha_of_two_observers_is_Krippendorffs()
    {
        Krippendorff.Alpha(Rows(KnownAnswers.At("krippendorff_alpha", "binary_2x10")), RatingScale.Nominal)!.Value
            .ShouldBeKnown(KnownAnswers.At("krippendorff_alpha", "binary"));
        double?[][] letters = [.. KnownAnswers.At("krippendorff_alpha", "nominal_2x12").EnumerateArray()
            .Select(row => row.GetString()!.Select(letter => (double?)letter).ToArray())];
        Krippendorff.Alpha(letters, RatingScale.Nominal)!.Value.ShouldBeKnown(KnownAnswers.At("krippendorff_alpha", "nominal2"));
    }

    [Fact]
    public void Renaming_the_categories_leaves_nominal_alpha_as_it_is()
        => Gen.Select(Ratings, Gen.Shuffle(new double[] { 1, 2, 3, 4 })).Sample((ratings, names) =>
        {
            double?[][] renamed = [.. ratings.Select(row => row.Select(rating => rating is { } r ? names[(int)r - 1] : (double?)null).ToArray())];
            Close(Krippendorff.Alpha(ratings, RatingScale.Nominal), Krippendorff.Alpha(renamed, RatingScale.Nominal));
        });

    [Fact]
    public void Only_the_order_of_ratings_counts_for_ordinal_alpha_and_only_equal_steps_for_interval_alpha()
        => Ratings.Sample(ratings =>
        {
            Close(Krippendorff.Alpha(ratings, RatingScale.Ordinal), Krippendorff.Alpha(Changed(ratings, r => r * r * r), RatingScale.Ordinal));
            Close(Krippendorff.Alpha(ratings, RatingScale.Interval), Krippendorff.Alpha(Changed(ratings, r => (3 * r) - 7), RatingScale.Interval));
        });

    [Fact]
    public void The_order_of_leaders_never_matters()
        => Gen.Select(Ratings, Gen.Enum<RatingScale>()).Sample((ratings, scale) =>
            Close(Krippendorff.Alpha(ratings, scale), Krippendorff.Alpha([.. ratings.Reverse()], scale)));

    [Theory]
    [InlineData(new double[] { 3, 3, 3 })]
    [InlineData(new double[] { })]
    public void Without_variation_alpha_cannot_be_told(double[] row)
    {
        double?[] ratings = [.. row.Select(rating => (double?)rating)];
        Krippendorff.Alpha([ratings, ratings], RatingScale.Interval).ShouldBeNull();
    }

    [Fact]
    public void Without_two_ratings_of_one_item_alpha_cannot_be_told()
    {
        Krippendorff.Alpha([], RatingScale.Nominal).ShouldBeNull();
        Krippendorff.Alpha([[1, 2]], RatingScale.Nominal).ShouldBeNull();
        Krippendorff.Alpha([[1, null], [null, 2]], RatingScale.Nominal).ShouldBeNull();
        Krippendorff.Alpha([[null, null], [null, null]], RatingScale.Nominal).ShouldBeNull();
    }

    [Fact]
    public void A_ratio_rating_below_zero_is_refused()
        => Should.Throw<ArgumentException>(() => Krippendorff.Alpha([[-1, 2], [1, 2]], RatingScale.Ratio));

    private static double?[][] Changed(double?[][] ratings, Func<double, double> change)
        => [.. ratings.Select(row => row.Select(rating => rating is { } r ? change(r) : (double?)null).ToArray())];

    private static double?[][] Rows(System.Text.Json.JsonElement rows)
        => [.. rows.EnumerateArray().Select(row => row.EnumerateArray()
            .Select(one => one.ValueKind == System.Text.Json.JsonValueKind.Null ? (double?)null : one.GetDouble()).ToArray())];

    private static void Close(double? one, double? other)
    {
        other.HasValue.ShouldBe(one.HasValue);
        (other ?? 0).ShouldBe(one ?? 0, 1e-9);
    }
}
