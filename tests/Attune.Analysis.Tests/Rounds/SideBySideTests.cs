using Attune.Analysis.Rounds;

namespace Attune.Analysis.Tests.Rounds;

public class SideBySideTests
{
    [Fact]
    public void Work_side_by_side_comes_back_in_order_and_fails_with_its_own_exception()
    {
        SideBySide.Select(500, place => place * 2).ShouldBe(Enumerable.Range(0, 500).Select(place => place * 2));
        Should.Throw<FormatException>(() => SideBySide.Select(500, place => place > 3 ? throw new FormatException() : place));
        Should.Throw<OperationCanceledException>(() => SideBySide.Select(2, place => SideBySide.Select<int>(2, _ => throw new OperationCanceledException())));
    }
}
