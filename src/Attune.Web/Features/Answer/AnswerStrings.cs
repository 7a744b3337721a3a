using System.Runtime.CompilerServices;

namespace Attune.Web.Features.Answer;

/// <summary>What a leader's pages say, from AnswerStrings.resx; the name of a member is the key.</summary>
internal static partial class AnswerStrings
{
    internal static readonly Texts File = new("Features.Answer.AnswerStrings");

    public static string Saved => Get();

    public static string NotSavedNoConnection => Get();

    public static string NotSavedBusy => Get();

    public static string NotSavedElsewhere => Get();

    public static string NotSavedClosed => Get();

    public static string NotSavedUnfit => Get();

    public static string OwnWords => Get();

    public static string ItsMeaning => Get();

    public static string OneIsEnough => Get();

    public static string HowSure => Get();

    public static string AGuess => Get();

    public static string Certain => Get();

    public static string ToTheStandard => Get();

    public static string ToTheCompany => Get();

    public static string UnknownWord => Get();

    public static string WhichWord => Get();

    public static string WithCommas => Get();

    public static string HowAlike => Get();

    public static string VeryDifferent => Get();

    public static string NearlyTheSame => Get();

    public static string ASentence => Get();

    public static string BeforeYouGoOn => Get();

    public static string WordBothUsed => Get();

    public static string SayWhatYouExpect => Get();

    public static string ProbeLead => Get();

    public static string Next => Get();

    public static string NextQuestion => Get();

    public static string NextWord => Get();

    public static string LookAtAll => Get();

    public static string SaveAndFinish => Get();

    public static string BackToForecast => Get();

    public static string LateIsMarked => Get();

    public static string TwoVersions => Get();

    public static string TwoVersionsWhat => Get();

    public static string KeepTheOther => Get();

    public static string ClosedNow => Get();

    public static string ClosedWhat => Get();

    public static string NotSavedYet => Get();

    public static string ComeAgain => Get();

    public static string ProbeBegin => Get();

    public static string TakenBack => Get();

    public static string NothingWritten => Get();

    public static string MarkedLate => Get();

    public static string Approve => Get();

    public static string IAmDone => Get();

    public static string ReadThePromise => Get();

    public static string TakeBack => Get();

    public static string TakeBackWhat => Get();

    public static string TakeBackAll => Get();

    public static string PleaseApprove => Get();

    public static string ChangedSinceWhat => Get();

    public static string NotYetOpen => Get();

    public static string YourAnswers => Get();

    public static string YouAreDone => Get();

    public static string LastLook => Get();

    public static string AllFilled => Get();

    public static string SomeEmpty => Get();

    public static string LandingTitle => Get();

    public static string LandingWhat => Get();

    public static string LandingOpen => Get();

    public static string LandingCookie => Get();

    public static string LinkUnknownTitle => Get();

    public static string LinkUnknownWhat => Get();

    public static string LinkUnknownDo => Get();

    public static string BeforeYouWrite => Get();

    public static string TheRoomSees => Get();

    public static string TheAdministratorSees => Get();

    public static string RoomCounts => Get();

    public static string RoomBySide => Get();

    public static string RoomWithNames => Get();

    public static string CouldLook => Get();

    public static string ExampleSentence => Get();

    public static string YourName => Get();

    public static string NamedHere => Get();

    public static string NamedHereWhat => Get();

    public static string AloneOnSide => Get();

    public static string AloneOnSideWhat => Get();

    public static string FewOnSideWhat => Get();

    public static string NotAnonymous => Get();

    public static string GoOn => Get();

    public static string Begin => Get();

    public static string OpenedTogether => Get();

    public static string FullPromise => Get();

    public static string TheRules => Get();

    public static string HowKept => Get();

    public static string WhoLooked => Get();

    public static string NobodyLooked => Get();

    public static string Back => Get();

    public static string HowKeptWhat => Get();

    public static string YouWrote => Get();

    public static string SendAgain => Get();

    public static string HowImportant => Get();

    public static string ALittle => Get();

    public static string Everything => Get();

    public static string RecognisableWhat => Get();

    public static string MyDataTitle => Get();

    public static string MyDataWhat => Get();

    public static string MyDataPerson => Get();

    public static string MyDataNobody => Get();

    public static string MyDataAnswers => Get();

    public static string MyDataLink => Get();

    public static string MyDataLinkWhat => Get();

    public static string MyDataFile => Get();

    public static string MyDataErase => Get();

    public static string MyDataEraseWhat => Get();

    public static string MyDataEraseDo => Get();

    public static string MyDataErased => Get();

    public static string MyDataErasedWhat => Get();

    public static string MyDataOpen => Get();

    public static string WrittenInLanguage(string language) => With(Get(), language);

    public static string Recognisable(string phrases) => With(Get(), phrases);

    public static string MyDataSide(string side) => With(Get(), side);

    public static string RoundName(string program, int round) => With(Get(), program, round);

    public static string SavedAt(DateTimeOffset at) => With(Get(), at);

    public static string SavedThere(DateTimeOffset at) => With(Get(), at);

    public static string QuestionOf(int question, int questions) => With(Get(), question, questions);

    public static string PlaceIn(string what, int at, int count) => With(Get(), what, at, count);

    public static string ForecastLead(string question) => With(Get(), question);

    public static string WhatWillTheySay(string side) => With(Get(), side);

    public static string WhatWillTheyAnswer(string side, string asked) => With(Get(), side, asked);

    public static string InQuotes(string words) => With(Get(), words);

    public static string NextActivity(string activity) => With(Get(), activity);

    public static string BackToActivity(string activity) => With(Get(), activity);

    public static string BackToQuestion(int question) => With(Get(), question);

    public static string BackToWord(string word) => With(Get(), word);

    public static string ChangeUntil(DateTimeOffset until) => With(Get(), until);

    public static string OfFive(int value) => With(Get(), value);

    public static string ApproveAll(int answers) => answers == 2 ? ApproveBoth : With(Get(), Strings.Number(answers));

    public static string ApproveBoth => Get();

    public static string ChangedSince(int answers) => With(Get(), answers);

    public static string TypedInInterview(string facilitator) => With(Get(), facilitator);

    public static string ChangeAnswer(int question) => With(Get(), question);

    public static string AnswerQuestion(int question) => With(Get(), question);

    public static string TakeBackOne(string question) => With(Get(), question);

    public static string WillOpen(string facilitator) => With(Get(), facilitator);

    public static string LockedSince(DateTimeOffset at) => With(Get(), at);

    public static string LockedButLate(DateTimeOffset at) => With(Get(), at);

    public static string DoneWhat(string facilitator) => With(Get(), facilitator);

    public static string OpenedOn(DateTimeOffset sitting) => With(Get(), sitting);

    public static string OneOf(int side) => With(Get(), side);

    public static string FacilitatorSees(string facilitator) => With(Get(), facilitator);

    public static string RuleOfLock(int perSide, int all) => With(Get(), perSide, all);

    private static string With(string format, params ReadOnlySpan<object?> parts) => string.Format(CultureInfo.CurrentCulture, format, parts);

    private static string Get([CallerMemberName] string key = "") => File.Of(key);
}
