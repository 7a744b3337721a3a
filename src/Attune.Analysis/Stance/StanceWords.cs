using Attune.Analysis.Text;

namespace Attune.Analysis.Stance;

/// <summary>The word lists of the stance check, written for Attune. All except the actors are compared by their stems.</summary>
internal static class StanceWords
{
    public static readonly HashSet<string> Negators = Set("not no never none nothing nobody cannot without neither nor hardly");

    public static readonly HashSet<string> Modals = Set("should must ought shall need needs have has can could may might would will cannot");

    /// <summary>The words that announce a claim: what follows within a few words is the claim and not the reason for it.</summary>
    public static readonly HashSet<string> Claims = Set("should must ought shall need needs");

    /// <summary>Verbs that turn the value of their object into its opposite: to deter crime is good.</summary>
    public static readonly HashSet<string> Reversing = Stems(
        """
        deter prevent reduce avoid stop fight end solve cure cut lower remove eliminate decrease lessen abolish limit protect
        """);

    /// <summary>
    /// Verbs that name a decision about the subject. As a noun or with -ing they are the subject of a sentence and not a judgment of it.
    /// </summary>
    public static readonly HashSet<string> Actions = Stems(
        """
        ban prohibit abolish abandon reject forbid outlaw stop end close eliminate remove cancel restrict limit eradicate criminalize
        criminalise drop scrap discontinue fight adopt allow permit keep maintain introduce subsidize subsidise fund legalize legalise
        support encourage promote invest accept provide
        """);

    /// <summary>
    /// Verbs of value that are as often a noun or a step of the work: month end is closed, a date is a limit. They judge only in a claim ("should close").
    /// </summary>
    public static readonly HashSet<string> Ambiguous = Stems("end close drop limit stop lower cut fight force key mind");

    /// <summary>Words that speak against their subject.</summary>
    public static readonly HashSet<string> Against = [.. Stems(
        """
        bad worse worst harm harmful hurt damage damaging dangerous danger risk risky threat threaten unsafe insecure weak weaker fragile
        fail failure useless pointless worthless needless unnecessary obsolete outdated antiquated archaic wrong unfair unjust unequal
        discriminate discrimination immoral unethical unnatural inhumane barbaric cruel evil sinful shameful disrespect disrespectful
        illegal crime criminal murder torture abuse exploit exploitation violate violation interfere ban prohibit abolish abandon oppose
        reject forbid outlaw stop end close eliminate remove cancel avoid refuse deny restrict limit fight against eradicate discontinue
        criminalize criminalise drop scrap problem difficult complex confusing expensive costly waste wasted wasteful lose loss losing
        lost poor poverty suffer suffering pain stress pressure overworked burden corrupt corruption bias biased addictive destroy
        destruction undermine weaken worsen decline collapse kill death deadly disease ruin spoil stunt isolate force forced compulsion
        slow slower unclear unreliable unhappy dissatisfied distrust fear afraid inefficient ineffective lack shortage miss missing apathy
        vulnerable temptation infringe unconstitutional undemocratic assault mistake selfish conflict deprive impede block obstacle burden
        overstep disadvantage drawback disaster
        """).Except(Stems("need able"))];

    /// <summary>Words that speak for their subject. A word that can also speak against it is left out.</summary>
    public static readonly HashSet<string> For = [.. Stems(
        """
        good great best better beneficial benefit useful helpful help valuable value worthwhile advantage essential important necessary
        necessity need needed vital crucial key effective efficient successful success improve improvement enhance strengthen strong
        stronger stable stability secure security safe safety protect protection fair fairness justice equal equality right free freedom
        liberty happy happiness healthy health healing save saving hope trust reliable clear simple easy quick fast support favor favour
        approve accept adopt allow permit keep maintain preserve encourage promote legalize legalise subsidize subsidise fund invest
        introduce welcome endorse respect respected deserve gain profit grow growth opportunity progress innovate capable able ability
        qualified skilled pleased satisfied confident affordable honest moral ethical sacred natural legitimate enable provide create
        bring enrich unite fulfill serve solve cure deter prevent rescue reduce
        """).Where(stem => !Against.Contains(stem) || Reversing.Contains(stem))];

    /// <summary>The groups of actors: each word leads to the first word of its line.</summary>
    public static readonly Dictionary<string, string> Actors =
        """
        IT technology-department cio
        business
        vendor supplier contractor consultant consultants integrator partner
        finance cfo accounting controllers
        HR hr people-team
        operations ops
        leaders executives management board sponsor
        steering committee
        managers
        users employees staff
        customers clients customer client
        developers programmers engineers
        owners owner
        marketing sales
        """.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' '))
        .SelectMany(line => line.Select(word => (word, line[0])))
        .ToDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal);

    private const string OppositesOfTheField =
        """
        standard custom / standardise customise / standardize customize / central local / centralise decentralise
        centralize decentralize / centralised decentralised / insource outsource / inhouse outsourced / bigbang phased / bigbang pilot
        increase decrease / increase reduce / rise fall / more less / more fewer / faster slower / fast slow / short long
        short-term long-term / simple complex / easy difficult / support oppose / accept reject / hire fire / gain lose / well badly
        good bad / better worse / high low / strong weak / early late / keep replace / buy build / open closed / internal external
        manual automatic / start stop / begin end / always never / everyone nobody / everything nothing / all none / allow forbid
        allow ban / allow prohibit / legal illegal / public private / mandatory optional / compulsory voluntary
        """;

    /// <summary>The words of the pairs of opposites of the field, as written. Of the function words, only these have an opposite: "for" is no "fore".</summary>
    public static readonly HashSet<string> WithOpposite = Set(OppositesOfTheField.Replace('/', ' '));

    private static readonly Lazy<Dictionary<string, string[]>> OppositeStems = new(() => OppositesOfTheField
        .Split(['/', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(pair => pair.Split(' '))
        .Select(pair => (First: pair[0], Second: pair[1]))
        .Concat(Antonyms.All)
        .Select(pair => (First: StanceStem.Stem(pair.First), Second: StanceStem.Stem(pair.Second)))
        .SelectMany(pair => new[] { pair, (First: pair.Second, Second: pair.First) })
        .GroupBy(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)
        .ToDictionary(stem => stem.Key, stem => stem.Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal));

    /// <summary>
    /// Returns the stems that are opposites of a stem: in the word list of the field, in WordNet, or what it is without a prefix such as un- or de-. Of the last, only
    /// the stem with the prefix knows the other.
    /// </summary>
    public static IEnumerable<string> OppositesOf(string stem)
    {
        string[] listed = OppositeStems.Value.GetValueOrDefault(stem) ?? [];
        return Array.Find(Prefixes, prefix => stem.Length >= prefix.Length + ShortestPrefixedStem && stem.StartsWith(prefix, StringComparison.Ordinal)) is { } found
            ? [.. listed, stem[found.Length..]]
            : listed;
    }

    private const int ShortestPrefixedStem = 4;

    private static readonly string[] Prefixes = ["un", "dis", "in", "im", "ir", "non", "de", "mis"];

    private static HashSet<string> Set(string words)
        => words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal);

    private static HashSet<string> Stems(string words) => Set(words).Select(StanceStem.Stem).ToHashSet(StringComparer.Ordinal);
}
