namespace Attune.Report;

internal sealed partial class Strings
{
    // Page
    public string LanguageTag => Get();
    public string DocumentTitle => Get();
    public string Skip => Get();
    public string ReportForRoom => Get();
    public string ReportForSponsor => Get();
    public string ReportForTeam => Get();
    public string Contents => Get();
    public string Close => Get();

    // Numbers and lists
    public string NumberWords => Get();
    public string ListComma => Get();
    public string ListAnd => Get();
    public string InQuotes => Get();
    public string None => Get();
    public string Of => Get();
    public string OfSide => Get();
    public string NotShown => Get();
    public string CountsNotShown => Get();
    public string NotSaid => Get();
    public string NotAsked => Get();
    public string NotMeasured => Get();
    public string AndMoreInJsonOne => Get();
    public string AndMoreInJsonMany => Get();
    public string AndMoreBelowOne => Get();
    public string AndMoreBelowMany => Get();

    // Conclusion
    public string ConclusionAgreedAndSplit => Get();
    public string ConclusionBridgedAndSplit => Get();
    public string ConclusionSplit => Get();
    public string ConclusionAgreedAndApart => Get();
    public string ConclusionBridgedAndApart => Get();
    public string ConclusionAgreed => Get();
    public string ConclusionBridged => Get();
    public string ConclusionApart => Get();
    public string ConclusionCannotTell => Get();

    // Summary
    public string LeaderAnswered => Get();
    public string LeadersAnswered => Get();
    public string QuestionOne => Get();
    public string QuestionMany => Get();
    public string OnlyThingBoth => Get();
    public string OnlyThingOneSide => Get();
    public string NoneSaidByBoth => Get();
    public string BothThingsBoth => Get();
    public string AllSaidByBoth => Get();
    public string SaidByBothOne => Get();
    public string SaidByBothMany => Get();
    public string UntoldOne => Get();
    public string UntoldMany => Get();
    public string UntoldAll => Get();
    public string JobsBothOne => Get();
    public string JobsBothMany => Get();
    public string OneWordTwoMeaningsOne => Get();
    public string OneWordTwoMeaningsMany => Get();
    public string QuarrelsOne => Get();
    public string QuarrelsMany => Get();
    public string IllusionsOne => Get();
    public string IllusionsMany => Get();
    public string OrphansOne => Get();
    public string OrphansMany => Get();
    public string CollisionsOne => Get();
    public string CollisionsMany => Get();
    public string SilentOne => Get();
    public string SilentMany => Get();

    // Map
    public string WhereTheyMeet => Get();
    public string CommonGround => Get();
    public string CommonGroundMeans => Get();
    public string HiddenAgreement => Get();
    public string HiddenAgreementMeans => Get();
    public string FalseAgreement => Get();
    public string FalseAgreementMeans => Get();
    public string OpenGap => Get();
    public string OpenGapMeans => Get();
    public string CannotTell => Get();
    public string CannotTellMeans => Get();
    public string NothingFound => Get();
    public string FoundButTooFew => Get();
    public string QuestionShort => Get();
    public string QuestionLong => Get();

    // What to do
    public string WhatToDo => Get();
    public string NothingToDo => Get();
    public string DoFalseAgreement => Get();
    public string DoOpposite => Get();
    public string DoOpenGap => Get();
    public string DoOnlyOneSide => Get();
    public string DoHiddenAgreement => Get();
    public string DoCommonGround => Get();
    public string DoOwnershipOne => Get();
    public string DoOwnershipMany => Get();
    public string DoPerception => Get();

    // Limits
    public string PeopleOne => Get();
    public string PeopleMany => Get();
    public string Floor => Get();
    public string FloorTooHigh => Get();
    public string FloorNone => Get();
    public string NoneDependsOnOne => Get();
    public string DependsOnOneOne => Get();
    public string DependsOnOneMany => Get();
    public string LeftOutOne => Get();
    public string LeftOutMany => Get();
    public string NobodyRanked => Get();
    public string Provenance => Get();

    // Question
    public string AnsweredOne => Get();
    public string AnsweredMany => Get();
    public string NobodyAnswered => Get();
    public string NothingGrouped => Get();
    public string SaidOnlyOne => Get();
    public string SaidOnlyMany => Get();
    public string SaidOnlyEachOne => Get();
    public string SaidOnlyEachMany => Get();
    public string CloudCaption => Get();
    public string MoreFindingsOne => Get();
    public string MoreFindingsMany => Get();

    // Cards
    public string CardTitle => Get();
    public string FoundCommonGround => Get();
    public string FoundHiddenAgreement => Get();
    public string FoundFalseAgreement => Get();
    public string FoundOpenGap => Get();
    public string FoundSameWord => Get();
    public string FoundDifferentWords => Get();
    public string FoundOpposite => Get();
    public string FoundTwoAnswers => Get();
    public string FoundOnlyBusiness => Get();
    public string FoundOnlyIt => Get();
    public string FoundSameAnchors => Get();
    public string FoundOppositeAnchors => Get();
    public string FoundAnchors => Get();
    public string AskTheRoom => Get();
    public string AskCommonGround => Get();
    public string AskHiddenAgreement => Get();
    public string AskFalseAgreement => Get();
    public string AskOpenGap => Get();
    public string AskSameWord => Get();
    public string AskDifferentWords => Get();
    public string AskOpposite => Get();
    public string AskTwoAnswers => Get();
    public string AskOnlyBusiness => Get();
    public string AskOnlyIt => Get();
    public string AskOppositeAnchors => Get();
    public string AskAnchors => Get();
    public string SameThing => Get();
    public string OwnWords => Get();
    public string NobodyHere => Get();
    public string MoreSentencesOne => Get();
    public string MoreSentencesMany => Get();
    public string OppositeOne => Get();
    public string OppositeMany => Get();
    public string OppositeWeak => Get();
    public string DependsOnOnePerson => Get();
    public string DependsOnOnePersonMeans => Get();
    public string QuoteContinues => Get();

    // Strength
    public string StrengthStrongest => Get();
    public string StrengthClear => Get();
    public string StrengthHint => Get();
    public string StrengthChance => Get();
    public string StrengthTooSmallGroup => Get();

    public string TopicUnnamed => Get();
    public string StrengthAgreement => Get();
    public string StrengthCounts => Get();
    public string EstimatedP => Get();
    public string ExactP => Get();

    // Cannot tell, horizon
    public string UntoldLead => Get();
    public string UntoldSameMeaning => Get();
    public string UntoldOtherMeaning => Get();
    public string UntoldOpen => Get();
    public string UntoldOneVoice => Get();
    public string UntoldSilent => Get();
    public string UntoldPairsOne => Get();
    public string UntoldPairsMany => Get();
    public string HorizonTitle => Get();
    public string Horizon => Get();
    public string HorizonGoLive => Get();
    public string HorizonQuarter => Get();
    public string HorizonYear => Get();
    public string HorizonYears => Get();
    public string StopsAtGoLiveOne => Get();
    public string StopsAtGoLiveMany => Get();
    public string HorizonChosen => Get();
    public string SpecificTitle => Get();
    public string Names => Get();
    public string NamesMeasure => Get();
    public string NamesOwner => Get();
    public string NamesDate => Get();

    // Words
    public string WordsTitle => Get();
    public string Word => Get();
    public string AlsoWritten => Get();
    public string MoreWordsOne => Get();
    public string MoreWordsMany => Get();
    public string HeardOnceOne => Get();
    public string HeardOnceMany => Get();
    public string EverySentenceOne => Get();
    public string EverySentenceMany => Get();
    public string SentencesOrder => Get();

    // Perception
    public string Perception => Get();
    public string PerceptionLead => Get();
    public string PerceptionBoth => Get();
    public string PerceptionQuarrel => Get();
    public string PerceptionIllusion => Get();
    public string PerceptionAsExpected => Get();
    public string PerceptionUntold => Get();
    public string PerceptionKey => Get();
    public string QuestionHead => Get();
    public string Expected => Get();
    public string Found => Get();
    public string Meaning => Get();
    public string CameTrue => Get();
    public string CameNotTrue => Get();
    public string AsExpected => Get();
    public string BothExpectedQuarrel => Get();
    public string SideExpectedQuarrel => Get();
    public string NobodySaw => Get();
    public string SideTookAsSettled => Get();
    public string FacilitatorExpected => Get();
    public string LikenessVeryDifferent => Get();
    public string LikenessDifferent => Get();
    public string LikenessHalf => Get();
    public string LikenessAlike => Get();
    public string LikenessSame => Get();
    public string CoorientationTitle => Get();
    public string CoorientationLead => Get();
    public string CoGap => Get();
    public string CoBusiness => Get();
    public string CoIt => Get();

    // Ownership
    public string Ownership => Get();
    public string OwnershipLead => Get();
    public string OwnershipSettled => Get();
    public string OwnershipOrphansOne => Get();
    public string OwnershipOrphansMany => Get();
    public string OwnershipCollisionsOne => Get();
    public string OwnershipCollisionsMany => Get();
    public string OwnershipBoth => Get();
    public string OwnershipBothOne => Get();
    public string OwnershipKey => Get();
    public string Activity => Get();
    public string StageDevelop => Get();
    public string StageDeploy => Get();
    public string StageMaintain => Get();
    public string StageEnhance => Get();
    public string StateCollision => Get();
    public string StateOrphan => Get();
    public string StateHandOff => Get();
    public string StateUnclear => Get();
    public string OwnerShared => Get();
    public string OwnerVendor => Get();
    public string OwnerNobody => Get();
    public string OwnerDontKnow => Get();
    public string WhoNamedWhom => Get();
    public string Named => Get();

    // Themes
    public string Themes => Get();
    public string ThemesTitle => Get();
    public string ThemesTitleOne => Get();
    public string ThemesAllMentioned => Get();
    public string ThemesLead => Get();
    public string Theme => Get();
    public string MentionsLead => Get();
    public string NobodyMentions => Get();
    public string MayMentionOne => Get();
    public string MayMentionMany => Get();

    // Method
    public string Method => Get();
    public string MethodTitle => Get();
    public string MethodHow => Get();
    public string MethodHowText => Get();
    public string MethodSure => Get();
    public string MethodSureText => Get();
    public string MethodNot => Get();
    public string MethodNotText => Get();
    public string MethodWho => Get();
    public string PrivacyRoom => Get();
    public string PrivacyTeam => Get();
    public string PrivacySponsor => Get();
    public string MethodAgain => Get();
    public string MethodAgainText => Get();
    public string FactVersion => Get();
    public string FactEncoder => Get();
    public string FactHash => Get();
    public string FiguresTitle => Get();
    public string FiguresLead => Get();
    public string FiguresOverlap => Get();
    public string TopicHead => Get();
    public string PeopleHead => Get();
    public string OverlapHead => Get();
    public string ClosenessHead => Get();
    public string TestHead => Get();
    public string ReadingHead => Get();
    public string PeopleBySide => Get();
    public string Interval => Get();
    public string FloorInTable => Get();

    // Sponsor
    public string SponsorByQuestion => Get();
    public string SponsorAsked => Get();
    public string SponsorExpected => Get();
    public string SponsorCannotSay => Get();
    public string AskedOwnerOne => Get();
    public string AskedOwnerMany => Get();
    public string AskedGap => Get();
    public string AskedWord => Get();
    public string AskedNothing => Get();
    public string NoForecast => Get();
}
