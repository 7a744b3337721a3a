using System.Reflection;
using System.Runtime.CompilerServices;
using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Beside;
using Attune.Domain.Gates;
using Attune.Domain.Imports;
using Attune.Domain.Rehearsals;
using Attune.Domain.Teams;

namespace Attune.Domain.Tests;

public sealed class ArchitectureTests
{
    private static readonly Assembly Domain = typeof(Gate).Assembly;

    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    [Fact]
    public void Only_the_gate_makes_the_key_that_opens_answers()
    {
        var key = typeof(GatePermit).GetConstructors(All).ShouldHaveSingleItem();
        key.IsAssembly.ShouldBeTrue();
        Domain.GetCustomAttributes<InternalsVisibleToAttribute>().ShouldBeEmpty();

        var makers = Domain.GetTypes().Where(type => type.GetMembers(All).OfType<MethodBase>().Any(method => Makes(method, key))).Select(Outermost).Distinct();
        makers.ShouldBe([typeof(Gate)]);
    }

    [Fact]
    public void Whatever_hands_out_the_words_of_others_is_the_gate_or_asks_for_its_key()
    {
        Type[] words = [typeof(AnswerContent), typeof(OwnAnswer), typeof(LastAnswer), typeof(OwnReading), typeof(OwnGap), typeof(TeamReply), typeof(TeamAnswer), typeof(ReadTeamAnswer), typeof(SeenAnswer), typeof(LockedRound)];
        Type[] writtenByNobody = [typeof(Invented), typeof(InventedLeader)];
        // It is made out of a file by whoever has the file, before anything of it is kept, and never out of what is kept.
        Type[] outOfTheOwnFile = [typeof(ImportedPerson), typeof(ImportedSpeaker)];
        var sources = from type in Domain.GetExportedTypes()
                      where !words.Contains(type) && !writtenByNobody.Contains(type) && !outOfTheOwnFile.Contains(type)
                      from method in type.GetMethods(All).Where(method => method.IsPublic)
                      where words.Any(word => Mentions(method.ReturnType, word))
                      where !method.GetParameters().Any(parameter => parameter.ParameterType == typeof(GatePermit))
                      select type;
        sources.Distinct().ShouldBe([typeof(Gate)]);
    }

    [Fact]
    public void The_domain_refers_to_the_analysis_and_the_statistics_and_to_nothing_that_reads_or_writes()
        => Domain.GetReferencedAssemblies().Select(name => name.Name!).Where(name => !name.StartsWith("System", StringComparison.Ordinal)).ShouldBe(["Attune.Analysis", "Attune.Statistics"], ignoreOrder: true);

    [Fact]
    public void An_answer_prints_none_of_its_words()
        => new AnswerContent { Text = "secret", Parts = [new("a", "secret")] }.ToString().ShouldNotContain("secret");

    private static bool Mentions(Type type, Type word)
        => type == word || (type.IsGenericType && type.GetGenericArguments().Any(argument => Mentions(argument, word)));

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    // Searches for newobj followed by the token of the constructor, as the compiler writes them.
    private static bool Makes(MethodBase method, ConstructorInfo constructor)
    {
        byte[] newObject = [0x73, .. BitConverter.GetBytes(constructor.MetadataToken)];
        return method.GetMethodBody()?.GetILAsByteArray() is { } code && code.AsSpan().IndexOf(newObject) >= 0;
    }
}
