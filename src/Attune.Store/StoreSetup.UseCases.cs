using Attune.Domain.Statements;
using Attune.Store.Archives;
using Attune.Store.Audiences;
using Attune.Store.Imports;
using Attune.Store.Keys;
using Attune.Store.UseCases.Accounts;
using Attune.Store.UseCases.Agreements;
using Attune.Store.UseCases.Answers;
using Attune.Store.UseCases.Archives;
using Attune.Store.UseCases.Audiences;
using Attune.Store.UseCases.Beside;
using Attune.Store.UseCases.Calendars;
using Attune.Store.UseCases.Demo;
using Attune.Store.UseCases.Dues;
using Attune.Store.UseCases.Imports;
using Attune.Store.UseCases.Keys;
using Attune.Store.UseCases.Leaders;
using Attune.Store.UseCases.Letters;
using Attune.Store.UseCases.Packs;
using Attune.Store.UseCases.Privacy;
using Attune.Store.UseCases.Programs;
using Attune.Store.UseCases.Rounds;
using Attune.Store.UseCases.Seats;
using Attune.Store.UseCases.Security;
using Attune.Store.UseCases.Sharing;
using Attune.Store.UseCases.Sittings;
using Attune.Store.UseCases.Statements;
using Attune.Store.UseCases.Teams;
using Attune.Store.UseCases.Trends;
using Attune.Store.UseCases.Votes;
using Attune.Store.UseCases.Watching;
using Attune.Store.UseCases.Years;
using Attune.Store.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Store;

/// <content>The steps of Attune.Store/UseCases.</content>
public static partial class StoreSetup
{
    /// <summary>
    /// The steps. One that joins the calls of many people, or has contexts of its own, is there once in a process; every other works on the context of the
    /// request, with what the request read.
    /// </summary>
    private static IServiceCollection AddUseCases(this IServiceCollection services)
        => services
            .AddSingleton(provider => new SaveAnswer(provider.GetRequiredService<AnswerWriter>()))
            .AddSingleton(provider => new VoteOnStatement(provider.GetRequiredService<IDbContextFactory<AttuneDb>>(), provider.GetRequiredService<VoteVault>()))
            .AddSingleton(provider => new GiveReason(
                provider.GetRequiredService<IDbContextFactory<AttuneDb>>(), provider.GetRequiredService<VoteVault>(), provider.GetRequiredService<BallotBox>()))
            .AddSingleton<CloseBallot>()
            .AddSingleton(provider => new CastJudgement(provider.GetRequiredService<IDbContextFactory<AttuneDb>>()))
            .AddSingleton(provider => new JoinAudience(provider.GetRequiredService<AudienceWriter>()))
            .AddSingleton(provider => new VoteInAudience(provider.GetRequiredService<AudienceWriter>()))
            .AddSingleton<OpenKeys>().AddSingleton<KeepCookieKey>().AddScoped<ChangeMasterKey>()
            .AddScoped(provider => new ArchiveProgram(provider.GetRequiredService<AttuneDb>(), provider.GetRequiredService<DataKeys>(), provider.GetRequiredService<ArchiveIdentity>()))
            .AddScoped(provider => new RestoreProgram(provider.GetRequiredService<AttuneDb>(), provider.GetRequiredService<DataKeys>(), provider.GetRequiredService<ArchiveIdentity>()))
            .AddSingleton<EraseLeader>()
            .AddSingleton<EraseParticipant>()
            .AddSingleton<EraseProgram>()
            .AddSingleton<TryWriting>()
            .AddScoped<KeepProgramUntil>()
            .AddScoped<FinishAnswers>().AddScoped<ApproveAnswer>().AddScoped<WithdrawAnswers>().AddScoped<ReleaseSentences>().AddScoped<CorrectReading>()
            .AddScoped<CreateProgram>().AddSingleton<InventedVoices>().AddScoped<CreateExample>().AddScoped<DescribeProgram>().AddScoped<CloneProgram>().AddScoped<RehearseProgram>()
            .AddScoped<CreateDemo>().AddScoped<DemoAnswers>().AddScoped<DemoSitting>().AddScoped<DemoAgreements>()
            .AddScoped(provider => new UploadReader(provider.GetRequiredService<AttuneDb>(), provider.GetRequiredService<DataKeys>()))
            .AddScoped(provider => new KeepUpload(provider.GetRequiredService<AttuneDb>(), provider.GetRequiredService<DataKeys>()))
            .AddScoped(provider => new ImportAnswers(provider.GetRequiredService<AttuneDb>(), provider.GetRequiredService<AnswerVault>()))
            .AddScoped<TakeBackImport>().AddScoped<ImportLeaders>().AddScoped<DropUpload>().AddSingleton<ForgetUploads>()
            .AddScoped<AddLeaders>().AddScoped<CorrectLeader>().AddScoped<TakeOutLeader>().AddScoped<BringBackLeader>().AddScoped<NameDelegate>().AddScoped<CountReminders>().AddScoped<RecordLetter>()
            .AddScoped<InviteLeader>().AddScoped<SetRules>().AddScoped<ReviseQuestions>().AddScoped<KeepForecast>().AddScoped<RestQuestion>().AddScoped<StartRound>().AddScoped<UndoStart>()
            .AddScoped<KeepPack>().AddScoped<RenamePack>().AddScoped<DropPack>()
            .AddScoped<PlanRounds>().AddScoped<MovePlannedRound>().AddScoped<ChangePlan>().AddScoped<MakePlannedRound>().AddScoped<TellOfPlan>()
            .AddScoped<IssueCalendarFeed>().AddScoped<EndCalendarFeed>().AddScoped<TakeDueLetter>().AddScoped<RecordDueLetter>()
            .AddScoped<SetSchedule>().AddScoped<CancelTimedAct>().AddScoped<TakeTimedAct>().AddScoped<OpenByTime>().AddScoped<EndTimedAct>().AddScoped<RecordTimedLetters>().AddScoped<WriteLetter>().AddScoped<ResetLetter>()
            .AddScoped<SignContract>().AddScoped<LockRound>().AddScoped<UndoLock>().AddScoped<AddNextRound>().AddScoped<DropRound>()
            .AddScoped<OpenSeat>().AddScoped<OpenSeatByPin>().AddScoped<RecallByPin>().AddScoped<OpenSeatByCode>().AddScoped<OpenFreshSeat>().AddScoped<OpenRoom>().AddScoped<BringBackSeat>()
            .AddScoped<ShowDeviceCode>().AddScoped<EndDevices>().AddScoped<ChoosePin>().AddScoped<ConfirmAddress>().AddScoped<ReadLines>().AddSingleton<SeeDevice>()
            .AddScoped<AllowInterview>().AddScoped<AnswerDelegate>()
            .AddScoped<AskToLoosen>().AddScoped<StopLoosening>().AddScoped<AnswerLoosening>().AddScoped<LoosenContract>()
            .AddScoped<StartProbing>().AddScoped<AskWords>().AddScoped<EndProbing>()
            .AddScoped<PrepareSitting>().AddScoped<StartSitting>().AddScoped<ChangeSitting>().AddScoped<EndSitting>().AddScoped<WithholdSentence>().AddScoped<ReadCorrections>().AddScoped<AskCorrections>().AddScoped<AskAuthors>()
            .AddScoped<ConfirmMeaning>().AddScoped<TakeBackMeaning>().AddScoped<LinkTopics>().AddScoped<UnlinkTopics>()
            .AddScoped<DraftStatement>().AddScoped<ReviseStatement>().AddScoped<OpenBallot>().AddScoped<RecordStatement>().AddScoped<LeaveStatement>()
            .AddScoped<RecordDecision>().AddScoped<AgreeGlossaryEntry>().AddScoped<AgreePrinciple>().AddScoped<GrantException>().AddScoped<ReviewException>()
            .AddScoped<ProposeCommitment>().AddScoped<PromiseCommitment>().AddScoped<ConfirmCommitment>()
            .AddScoped<TakeBackCommitment>().AddScoped<DropCommitment>().AddScoped<ReportCommitment>().AddScoped<NoteDrift>()
            .AddScoped<WriteBenefit>().AddScoped<DropBenefit>().AddScoped<AcceptBenefit>().AddScoped<AcceptActivity>().AddScoped<NameOwner>()
            .AddScoped<EnterActual>().AddScoped<JudgeActual>().AddScoped<ReviewPrinciple>()
            .AddScoped<HandOver>().AddScoped<LetGo>().AddScoped<AcceptHandover>()
            .AddScoped<AddThirdVoice>().AddScoped<InviteNewcomer>().AddScoped<InviteSpeaker>().AddScoped<RenewBesideLink>().AddScoped<OpenBesideSeat>().AddScoped<BeginBeside>().AddScoped<FinishBeside>().AddScoped<EraseBesideSeat>().AddScoped<EraseThirdVoice>()
            .AddScoped(provider => new SaveBesideAnswer(provider.GetRequiredService<AttuneDb>(), provider.GetRequiredService<AnswerVault>()))
            .AddScoped<OpenAudience>().AddScoped<AddAudienceQuestion>().AddScoped<ChangeAudience>().AddScoped<ChooseSide>()
            .AddSingleton(provider => new SaveTeamAnswer(provider.GetRequiredService<IDbContextFactory<AttuneDb>>(), provider.GetRequiredService<TeamVault>()))
            .AddScoped<KeepTeams>().AddScoped<OpenCascade>().AddScoped<TellLeadersOfTeams>().AddScoped<CloseCascade>().AddScoped<ExtendCascade>().AddScoped<TakeInTeams>().AddScoped<RenewTeamCode>().AddScoped<TakeCascadeReading>().AddScoped<KeepCascadeResults>()
            .AddScoped<IssueSponsorLink>().AddScoped<RevokeSponsorLink>().AddScoped<TakeSponsorLetter>().AddScoped<RecordSponsorLetter>().AddScoped<TakeOutcomeLetters>()
            .AddScoped<InviteAccount>().AddScoped<AcceptInvitation>().AddScoped<CreateInvitedAccount>().AddScoped<CloseAccount>().AddScoped<RemoveCoFacilitator>()
            .AddScoped<AskForNewPassword>().AddScoped<SetNewPassword>().AddScoped<GiveRecoveryCode>().AddScoped<ReadResetNotice>().AddSingleton<RecordSecurityEvent>()
            .AddSingleton<StartSession>().AddSingleton<EndSessions>().AddSingleton<StrengthenSession>();
}
