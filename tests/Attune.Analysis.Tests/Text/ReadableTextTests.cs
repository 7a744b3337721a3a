using Attune.Analysis.Text;

namespace Attune.Analysis.Tests.Text;

/// <summary>Texts as programs and keyboards write them, and what people meant.</summary>
public class ReadableTextTests
{
    [Theory]
    [InlineData("<p>Close is fast&nbsp;and simple</p>", "Close is fast and simple")]
    [InlineData("<span style=\"font-size:12px\">Planners learn&nbsp;early</span><br/>now", "Planners learn early\nnow")]
    [InlineData("<div><ul><li>one ledger</li><li>one date</li></ul></div>", "one ledger\n\none date")]
    [InlineData("we <b>really</b> need <a href='https://plant.example/x?a=1'>one ledger</a>", "we really need one ledger")]
    [InlineData("<P CLASS=MsoNormal>One ledger<o:p></o:p></P>", "One ledger")]
    [InlineData("<!--[if gte mso 9]><xml>junk</xml><![endif]-->One ledger", "One ledger")]
    [InlineData("<style>p { color: red }</style>One ledger<script>alert(1)</script>", "One ledger")]
    [InlineData("R&amp;D &lt; 5 %", "R&D < 5 %")]
    [InlineData("M&uuml;ller &amp; Söhne, &Scaron;koda, &zcaron;ivot, &lstrok;&oacute;d&zacute;", "Müller & Söhne, Škoda, život, łódź")]
    [InlineData("don&#39;t, don&#x27;t, don&apos;t, don&#8217;t", "don't, don't, don't, don’t")]
    [InlineData("don&#146;t &#150; really", "don’t – really")]
    [InlineData("don&amp;#39;t &amp;amp;amp; won&amp;rsquo;t", "don't & won’t")]
    [InlineData("&lt;p&gt;One&amp;nbsp;ledger&lt;/p&gt;", "One ledger")]
    [InlineData("donâ€™t â€“ â€œcleanâ€\u009D coreâ€¦", "don’t – “clean” core…")]
    [InlineData("donâ\u0080\u0099t", "don’t")]
    [InlineData("donÃ¢â‚¬â„¢t", "don’t")]
    [InlineData("MÃ¼ller, GrÃ¶ÃŸe, cafÃ©, dziÄ™ki", "Müller, Größe, café, dzięki")]
    [InlineData("don\u0092t \u0096 \u0093clean\u0094", "don’t – “clean”")]
    [InlineData("ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет")]
    [InlineData("ðŸ‘\u008D good", "👍 good")]
    public void A_text_is_shown_without_markup_and_with_the_letters_that_were_meant(string written, string shown)
        => ReadableText.Show(written).ShouldBe(shown);

    [Theory]
    [InlineData("x < 5 and y > 3")]
    [InlineData("a<b and c>d")]
    [InlineData("<b1> is the first batch")]
    [InlineData("if a <b and c> d")]
    [InlineData("ask <name> at <time>")]
    [InlineData("cost <10k> per plant")]
    [InlineData("R&D and S&OP; Q&A; AT&T")]
    [InlineData("one & two; &unknownthing;")]
    [InlineData("«CAFÉ» and „HOTEL Ä“")]
    [InlineData("It’s the ﬁrst workﬂow – really…")]
    [InlineData("We don´t customise")]
    [InlineData("NÃO, MAÇÃ»")]
    [InlineData("2 <= 3, 3 >= 2, <- and ->")]
    public void What_only_looks_like_it_is_left_as_it_was(string written) => ReadableText.Show(written).ShouldBe(written);

    [Theory]
    [InlineData("We don´t customise", "We don't customise")]
    [InlineData("We don‘t, don’t, don′t, don`t, donʼt, don＇t, donꞌt, don‛t", "We don't, don't, don't, don't, don't, don't, don't, don't")]
    [InlineData("We don?t and don\uFFFDt; the plant\uFFFDs data", "We don't and don't; the plant's data")]
    [InlineData("Is it on? Then go", "Is it on? Then go")]
    [InlineData("the ‘clean core’ idea", "the ‘clean core’ idea")]
    [InlineData("go‑live, go‐live, go–live, go−live", "go-live, go-live, go-live, go-live")]
    [InlineData("we wait – then we go — maybe", "we wait – then we go — maybe")]
    [InlineData("One workﬂow for ﬁnance, eﬃcient oﬀer", "One workflow for finance, efficient offer")]
    [InlineData("Ｃｌｅａｎ　ｃｏｒｅ", "Clean core")]
    [InlineData("𝗖𝗹𝗲𝗮𝗻 𝘤𝘰𝘳𝘦", "Clean core")]
    [InlineData("gover\u00ADnance", "governance")]
    [InlineData("gover\u00AD\nnance", "governance")]
    [InlineData("work-\nflow and imple-\r\n  mentation", "workflow and implementation")]
    [InlineData("after go-\nlive", "after go-live")]
    [InlineData("pre- and\npost-live", "pre- and\npost-live")]
    [InlineData("work\u200Bflow, clean\u200Bcore", "workflow, clean\u200Bcore")]
    [InlineData("\u202Edata\u202C \uFEFFquality\u200E", "data quality")]
    [InlineData("SAP™ in 100 m²", "SAP™ in 100 m²")]
    [InlineData("👩‍💻 builds", "👩‍💻 builds")]
    public void A_text_is_read_in_one_form(string written, string read) => ReadableText.Read(written).Text.ShouldBe(read);

    [Theory]
    [InlineData("Ask eva.lund@plant.example for it.", "Ask ￼ for it.")]
    [InlineData("ask eva.lund for the dates", "ask ￼ for the dates")]
    [InlineData("It must be fast.we wait for months", "It must be fast.we wait for months")]
    [InlineData("see <eva.lund@plant.example> or @kmoe and k.hansen", "see <￼> or ￼ and ￼")]
    [InlineData("It is at https://wiki.plant.example/a(b)?c=1.", "It is at ￼.")]
    [InlineData(@"It is in C:\Users\Kari Moe\plan v2.docx today", @"It is in ￼ v2.docx today")]
    [InlineData(@"on \\srv01\share\kari\plan.xlsx now", "on ￼ now")]
    [InlineData("in /home/kari/docs/ and ~/plan/x.md now", "in ￼ and ￼ now")]
    [InlineData("plan_v2.docx names 3f2504e0-4f89-11d3-9a0c-0305e82c3301 and INC0012345, PROJ-1234", "￼ names ￼ and ￼, ￼")]
    [InlineData("to DE89 3704 0044 0532 0130 00 or +47 22 33 44 55", "to ￼ or ￼")]
    [InlineData(@"CORP\khansen decides", "￼ decides")]
    public void An_address_is_one_sign_and_no_word(string written, string read)
    {
        var text = ReadableText.Read(written).Text;
        if (written.Contains("Kari Moe", StringComparison.Ordinal)) { text.ShouldNotContain("Kari"); text.ShouldEndWith(" today"); return; }
        text.ShouldBe(read);
    }

    [Theory]
    [InlineData("and/or, business/IT, S/4HANA, R/3 and 24/7")]
    [InlineData(@"business\IT and ERP\finance")]
    [InlineData("ISO-9001, COVID-19, Q4-2026, FY-26")]
    [InlineData("e.g.finance, i.e. costs, 3.5 days, Node.js, p.m. and U.S. plants")]
    [InlineData("costs.we need 1,000 more")]
    public void What_only_looks_like_an_address_keeps_its_words(string written) => ReadableText.Read(written).Text.ShouldBe(written);

    [Theory]
    [InlineData("<p>We don&rsquo;t&nbsp;customise</p>", "don't", "don&rsquo;t")]
    [InlineData("One workﬂow", "workflow", "workﬂow")]
    [InlineData("a &amp;amp; b", "&", "&amp;amp;")]
    [InlineData("donâ€™t", "don't", "donâ€™t")]
    [InlineData("x imple-\nmentation y", "implementation", "imple-\nmentation")]
    public void Every_place_leads_to_what_was_written(string written, string word, string there)
    {
        var read = ReadableText.Read(written);
        var at = read.Text.IndexOf(word, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0);
        read.InOriginal(new(at, word.Length)).Cut(written).ShouldBe(there);
    }

    [Fact]
    public void A_piece_is_found_in_what_is_shown()
    {
        const string Part = "<b>Clean&nbsp;core</b> first";
        var shown = ReadableText.Show(Part);
        var piece = ReadableText.Find(Part, new(Part.IndexOf("core", StringComparison.Ordinal), 4));
        piece!.Value.Cut(shown).ShouldBe("core");
        ReadableText.Find(Part, new(0, 3)).ShouldBeNull();
    }
}
