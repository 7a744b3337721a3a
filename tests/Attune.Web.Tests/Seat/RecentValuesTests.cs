using Attune.Web.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Attune.Web.Tests.Seat;

public sealed class RecentValuesTests
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch);

    [Fact]
    public void What_was_kept_is_found_for_a_minute_and_forgotten_after_two_however_often_it_was_asked_for()
    {
        var recent = new RecentValues<string>(_time, 10);
        recent.Keep("a", "A");
        for (var passed = 0; passed < 60; passed += 10)
        {
            recent.Find("a").ShouldBe("A");
            _time.Advance(TimeSpan.FromSeconds(10));
        }

        recent.Find("a").ShouldBe("A");
        _time.Advance(TimeSpan.FromSeconds(60));
        recent.Find("a").ShouldBeNull();
    }

    [Fact]
    public void After_a_pause_nothing_is_left()
    {
        var recent = new RecentValues<string>(_time, 10);
        recent.Keep("a", "A");
        _time.Advance(TimeSpan.FromMinutes(3));
        recent.Find("a").ShouldBeNull();
    }

    [Fact]
    public void Never_more_are_kept_than_twice_the_most()
    {
        var recent = new RecentValues<string>(_time, 10);
        for (var i = 0; i < 100; i++)
        {
            recent.Find($"{i}").ShouldBeNull();
            recent.Keep($"{i}", "kept");
        }

        Enumerable.Range(0, 100).Count(i => recent.Find($"{i}") is not null).ShouldBeInRange(10, 20);
    }
}
