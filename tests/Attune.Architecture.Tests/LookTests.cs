using System.Text.RegularExpressions;

namespace Attune.Architecture.Tests;

/// <summary>What people see, as far as the sources of the pages and of the stylesheet show it.</summary>
public partial class LookTests
{
    /// <summary>All views share one stylesheet, so a name that two of them use for two things sets the one as if it were the other.</summary>
    [Fact]
    public void A_class_means_the_same_in_every_view()
    {
        var layers = from layer in new[] { "parts", "seat", "desk", "screen", "report" }
                     from rule in Selectors().Matches(Comments().Replace(Repository.Read("src", "Attune.Report", "Styles", $"{layer}.css"), "")).Select(match => match.Value)
                     from selector in rule.Split(',').Select(one => one.Trim())
                     where Bare().IsMatch(selector)
                     select (selector, layer);
        var twice = layers.Distinct().GroupBy(one => one.selector, one => one.layer).Where(group => group.Count() > 1).Select(group => $"{group.Key}: {string.Join(", ", group)}");

        twice.ShouldBeEmpty("two views style the same class, and one of them loses");
    }

    /// <summary>The compiler of the pages drops a space at the beginning of an element, and "round 1" before "2 times" becomes "round 12 times".</summary>
    [Fact]
    public void No_small_print_is_glued_to_the_word_before_it()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Attune.Web"), "*.razor", SearchOption.AllDirectories);
        var glued = from path in pages
                    from line in File.ReadLines(path)
                    where Glued().IsMatch(line)
                    select $"{Repository.Relative(path)}: {line.Trim()}";

        glued.ShouldBeEmpty("write @(\" \") before the element");
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"[^{}]+(?=\{)")]
    private static partial Regex Selectors();

    [GeneratedRegex(@"^\.[\w-]+$")]
    private static partial Regex Bare();

    [GeneratedRegex("""<span[^>]*class="(?:tiny|small|hint)"[^>]*> @""")]
    private static partial Regex Glued();
}
