using System.Reflection;

namespace Attune.Encoding.Tests;

public class StringsTests
{
    [Fact]
    public void Every_message_has_words_and_says_everything_that_was_found()
    {
        var messages = typeof(Strings).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(member => member.ReturnType == typeof(string)).ToList();
        messages.ShouldNotBeEmpty();
        foreach (var message in messages)
        {
            object[] found = [.. message.GetParameters().Select((parameter, at) =>
                parameter.ParameterType == typeof(string) ? $"found {at}" : Convert.ChangeType(70 + at, parameter.ParameterType, null))];
            var words = (string)message.Invoke(null, found)!;
            words.ShouldNotBeNullOrEmpty(message.Name);
            foreach (var part in found) { words.ShouldContain(part.ToString()!, Case.Sensitive, message.Name); }
        }
    }
}
