using Attune.Encoding.Judging;

namespace Attune.Encoding.Tests.Judging;

public class JudgesTests
{
    private const string Key = "sk-very-secret";

    [Theory]
    [InlineData("chat:http://localhost:11434/v1#qwen3")]
    [InlineData("chat:http://127.0.0.1:8080#a/b:c")]
    [InlineData("chat:https://models.example.com/v1#gpt-5-mini")]
    public void An_address_with_a_model_is_a_judge(string spec) => Judges.ProblemOf(spec, Key).ShouldBeNull();

    [Theory]
    [InlineData("", "chat:URL#MODEL")]
    [InlineData("gpt-5", "chat:URL#MODEL")]
    [InlineData("chat:", "chat:URL#MODEL")]
    [InlineData("chat:http://localhost:11434/v1", "chat:URL#MODEL")]
    [InlineData("chat:localhost:11434/v1#qwen3", "chat:URL#MODEL")]
    [InlineData("remote:http://localhost:11434/v1#qwen3", "chat:URL#MODEL")]
    [InlineData("chat:file:///tmp/x#y", "chat:URL#MODEL")]
    [InlineData("chat:https://user:pass@models.example.com/v1#m", "no name, password or query")]
    [InlineData("chat:https://models.example.com/v1?key=1#m", Judges.KeyVariable)]
    [InlineData("chat:http://models.example.com/v1#m", "unencrypted")]
    public void Anything_else_is_refused_with_the_right_form(string spec, string reason)
    {
        var problem = Judges.ProblemOf(spec, Key).ShouldNotBeNull();
        problem.ShouldContain(reason);
        problem.ShouldNotContain(Key);
        problem.ShouldNotContain("pass@");
        Should.Throw<JudgeException>(() => Judges.Open(spec, null, new(), Key)).Message.ShouldBe(problem);
    }

    [Theory]
    [InlineData("models")]
    [InlineData("models.internal")]
    [InlineData("192.168.4.20:11434")]
    [InlineData("[fd12::7]:11434")]
    public void A_server_of_the_own_network_needs_no_key_and_no_certificate(string host) => Judges.ProblemOf($"chat:http://{host}/v1#m", "").ShouldBeNull();

    [Theory]
    [InlineData("models.example.com")]
    [InlineData("203.0.113.9")]
    [InlineData("169.254.169.254")]
    [InlineData("[fe80::1]")]
    public void Answers_go_in_the_clear_to_no_other_network(string host)
        => Judges.ProblemOf($"chat:http://{host}/v1#m", "").ShouldNotBeNull().ShouldContain("Answers are not sent");
}
