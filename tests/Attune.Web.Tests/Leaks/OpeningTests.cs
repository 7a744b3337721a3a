using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using Attune.Domain.Gates;
using Attune.Store;
using Attune.Web.Components;

namespace Attune.Web.Tests.Leaks;

/// <summary>
/// The types already keep the vault for the gate. This test looks, in the compiled code of whatever talks to people, for ways around them: the sealed bytes, a
/// cipher, the keys, reflection into what is not public.
/// </summary>
public sealed class OpeningTests
{
    // A type and a member; with an empty member, any use of the type.
    private static readonly (string Type, string Member)[] WaysAround =
    [
        ("SealedAnswer", "get_Draft"), ("SealedAnswer", "get_Given"),
        ("IAnswerVault", ""), ("AnswerVault", ""), ("GatePermit", ""), ("SealedText", ""), ("DataKeys", ""), ("MasterKey", ""), ("InstallationKey", ""),
        ("AesGcm", ""), ("AesCcm", ""), ("Aes", ""), ("ChaCha20Poly1305", ""),
        ("UnsafeAccessorAttribute", ""), ("FieldInfo", "GetValue"), ("MethodBase", "Invoke"), ("ConstructorInfo", "Invoke"),
        ("RelationalDatabaseFacadeExtensions", "SqlQueryRaw"), ("RelationalDatabaseFacadeExtensions", "GetDbConnection"), ("RelationalQueryableExtensions", "FromSqlRaw"),
    ];

    public static TheoryData<string> Talkers => [typeof(PlainLayout).Assembly.Location, typeof(Report.HtmlReport).Assembly.Location, typeof(Intake.RoundFiles).Assembly.Location];

    [Theory]
    [MemberData(nameof(Talkers))]
    public void Nothing_that_talks_to_people_has_a_way_around_the_gate(string assembly)
        => Referred(assembly).Where(used => WaysAround.Any(way => way.Type == used.Type && (way.Member.Length == 0 || way.Member == used.Member))).ShouldBeEmpty();

    [Fact]
    public void The_insides_of_domain_and_store_are_open_to_tests_only()
        => new[] { typeof(Gate).Assembly, typeof(AttuneDb).Assembly }
            .SelectMany(assembly => assembly.GetCustomAttributes<InternalsVisibleToAttribute>())
            .Select(friend => friend.AssemblyName).ShouldAllBe(name => name.EndsWith(".Tests", StringComparison.Ordinal));

    /// <summary>The search has to find types that are certainly used, which proves that it works.</summary>
    [Fact]
    public void The_look_into_the_web_finds_the_gate_itself()
        => Referred(typeof(PlainLayout).Assembly.Location).ShouldContain(("Gate", "OwnAsync"));

    private static List<(string Type, string Member)> Referred(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        var types = metadata.TypeReferences.Select(handle => (metadata.GetString(metadata.GetTypeReference(handle).Name), ""));
        var members = from handle in metadata.MemberReferences
                      let member = metadata.GetMemberReference(handle)
                      where member.Parent.Kind == HandleKind.TypeReference
                      select (metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)member.Parent).Name), metadata.GetString(member.Name));
        return [.. types, .. members];
    }
}
