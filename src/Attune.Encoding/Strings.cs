using System.Globalization;
using System.Resources;

namespace Attune.Encoding;

/// <summary>What encoders say to the person who chose them; the words stand in Strings.resx, numbers in the reader's culture.</summary>
internal static class Strings
{
    private static readonly ResourceManager Resources = new("Attune.Encoding.Strings", typeof(Strings).Assembly);

    public static string Choices => Say(nameof(Choices));

    public static string NoSuchEncoder(string spec, string choices) => Say(nameof(NoSuchEncoder), spec, choices);

    public static string And => Say(nameof(And));

    public static string FileMissing(string path) => Say(nameof(FileMissing), path);

    public static string FileUnreadable(string path, string reason) => Say(nameof(FileUnreadable), path, reason);

    public static string FileBroken(string path, string problem) => Say(nameof(FileBroken), path, problem);

    public static string FileSize => Say(nameof(FileSize));

    public static string FileVocabulary(int words) => Say(nameof(FileVocabulary), words);

    public static string FileOfAnotherKind => Say(nameof(FileOfAnotherKind));

    public static string FileEndsInHeader(int bytes) => Say(nameof(FileEndsInHeader), bytes);

    public static string FileHeaderUnreadable => Say(nameof(FileHeaderUnreadable));

    public static string FileHeaderEmpty => Say(nameof(FileHeaderEmpty));

    public static string FileSection(string section) => Say(nameof(FileSection), section);

    public static string FileCutShort(string section, long end, int bytes) => Say(nameof(FileCutShort), section, end, bytes);

    public static string FolderMissing(string folder, string path) => Say(nameof(FolderMissing), folder, path);

    public static string ModelUnusable(string folder) => Say(nameof(ModelUnusable), folder);

    public static string ModelMissing(string places) => Say(nameof(ModelMissing), places);

    public static string ModelUnloadable(string path, string reason) => Say(nameof(ModelUnloadable), path, reason);

    public static string ModelInput(string name, string kind, string known) => Say(nameof(ModelInput), name, kind, known);

    public static string ModelOutput(string outputs) => Say(nameof(ModelOutput), outputs);

    public static string ModelFails(string reason) => Say(nameof(ModelFails), reason);

    public static string ModelDense => Say(nameof(ModelDense));

    public static string ModelPooling(string modes) => Say(nameof(ModelPooling), modes);

    public static string JsonUnreadable(string path, string reason) => Say(nameof(JsonUnreadable), path, reason);

    public static string TokenizersSupported => Say(nameof(TokenizersSupported));

    public static string TokenizerKind(string kind, string supported) => Say(nameof(TokenizerKind), kind, supported);

    public static string TokenizerMissing(string places, string supported) => Say(nameof(TokenizerMissing), places, supported);

    public static string TokenizerUnreadable(string reason) => Say(nameof(TokenizerUnreadable), reason);

    public static string TokenizerVocabulary => Say(nameof(TokenizerVocabulary));

    public static string AddressWanted => Say(nameof(AddressWanted));

    public static string AddressHoldsSecret(string variable) => Say(nameof(AddressHoldsSecret), variable);

    public static string AddressUnencrypted(string variable, string host) => Say(nameof(AddressUnencrypted), variable, host);

    public static string AnsweredLengths(string encoder, string lengths) => Say(nameof(AnsweredLengths), encoder, lengths);

    public static string AnsweredCount(string encoder, int texts, int vectors) => Say(nameof(AnsweredCount), encoder, texts, vectors);

    public static string Refused(string encoder, int status, string reason) => Say(nameof(Refused), encoder, status, reason);

    public static string RefusedKey(string variable) => Say(nameof(RefusedKey), variable);

    public static string RefusedModel => Say(nameof(RefusedModel));

    public static string RefusedTexts => Say(nameof(RefusedTexts));

    public static string RefusedBusy => Say(nameof(RefusedBusy));

    public static string RefusedOtherwise => Say(nameof(RefusedOtherwise));

    public static string Unreachable(string encoder, string reason) => Say(nameof(Unreachable), encoder, reason);

    public static string Late(string encoder) => Say(nameof(Late), encoder);

    private static string Say(string name, params object[] found)
    {
        var words = Resources.GetString(name, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException(name);
        return found.Length == 0 ? words : string.Format(CultureInfo.CurrentCulture, words, found);
    }
}
