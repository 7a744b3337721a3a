using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Statistics.Sides;

namespace Attune.Domain.Rounds;

/// <summary>One time that the leaders answer, each alone, and read the answers together.</summary>
public sealed class Round
{
    private Round()
    {
    }

    public Round(RoundId id, ProgramId program, RoundKind kind, int number, int packVersion, RoundRules rules)
        => (Id, Program, Kind, Number, PackVersion, Rules, Contract) =
            (id, program, kind, number, packVersion, rules, Contract.Confidential);

    public RoundId Id { get; private set; }

    public ProgramId Program { get; private set; }

    public RoundKind Kind { get; private set; }

    /// <summary>
    /// What is agreed in this round becomes binding for the program. In a rehearsal statements are tried and stay inside it, but there can be no decision,
    /// glossary entry, owner, benefit or commitment of invented people.
    /// </summary>
    public bool Binds => Kind == RoundKind.Real;

    /// <summary>The number of the round in the program, counted from 1; rehearsals are counted apart.</summary>
    public int Number { get; private set; }

    public int PackVersion { get; private set; }

    public RoundPhase Phase { get; private set; }

    public Contract Contract { get; private set; }

    /// <summary>A looser promise to which the authors are asked to agree; null if nothing is asked.</summary>
    public Contract? AskedContract { get; private set; }

    public RoundRules Rules { get; private set; } = null!;

    /// <summary>The announced time of the lock: what comes later is late. Null before it was announced, and after a lock at that time was taken back.</summary>
    public DateTimeOffset? LocksAt { get; private set; }

    /// <summary>What happens at that time.</summary>
    public AtLockTime AtLockTime { get; private set; }

    public DateTimeOffset? SittingAt { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? LockedAt { get; private set; }

    /// <summary>When the authors' corrections were read together, after which none is taken; null before.</summary>
    public DateTimeOffset? CorrectionsReadAt { get; private set; }

    /// <summary>The facilitator's own forecasts, made before the lock like those of the leaders.</summary>
    public ImmutableArray<FacilitatorForecast> Forecasts { get; private set; } = [];

    public ImmutableArray<Probe> Probes { get; private set; } = [];

    /// <summary>
    /// Ids of questions of its pack that are not asked in this round, so that a person's quarter stays short. They stay in the pack, and the next round asks them again.
    /// </summary>
    public ImmutableArray<string> Rested { get; private set; } = [];

    /// <summary>The import from which its answers come; null if they are given at Seats. Both in one round are refused here and by the database.</summary>
    public ImportId? Import { get; private set; }

    /// <summary>Goes up with every change, so that two facilitators at once cannot overwrite each other.</summary>
    public int Revision { get; private set; }

    /// <summary>Makes the round after this one, with the same questions, rules and promise; answers are not copied.</summary>
    /// <exception cref="InvalidOperationException">This round is not locked: two rounds at once would ask the same leaders twice.</exception>
    public Round Next(RoundId id)
        => Phase < RoundPhase.Locked || Kind != RoundKind.Real
            ? throw new InvalidOperationException($"Round {Id} is {Phase}; the next one follows a locked round.")
            : new Round(id, Program, Kind, Number + 1, PackVersion, Rules) { Contract = Contract, AtLockTime = AtLockTime };

    /// <exception cref="InvalidOperationException">The round is a rehearsal.</exception>
    internal void MustBind()
    {
        if (!Binds) { throw new InvalidOperationException($"Round {Id} is a rehearsal: nothing agreed in it is kept."); }
    }

    public SetUpOutcome Choose(Contract contract) => SetUp(() => Contract = contract);

    public SetUpOutcome Declare(RoundRules rules) => SetUp(() => Rules = rules);

    /// <summary>Changes the dates, which may move until the lock; the leaders are told.</summary>
    public SetUpOutcome Schedule(DateTimeOffset? locksAt, DateTimeOffset? sittingAt)
    {
        if (Phase >= RoundPhase.Locked) { return SetUpOutcome.AlreadyStarted; }
        (LocksAt, SittingAt, Revision) = (locksAt, sittingAt, Revision + 1);
        return SetUpOutcome.Changed;
    }

    /// <summary>Says what happens at the announced time; it may change until the lock, and the leaders read it where the time stands.</summary>
    public SetUpOutcome Choose(AtLockTime atLockTime)
    {
        if (Phase >= RoundPhase.Locked) { return SetUpOutcome.AlreadyStarted; }
        (AtLockTime, Revision) = (atLockTime, Revision + 1);
        return SetUpOutcome.Changed;
    }

    /// <summary>Asks another version of the questions. Once leaders answer, only the same questions in other words are taken.</summary>
    /// <param name="pack">The version of the questions to ask.</param>
    /// <param name="asked">The version that is asked now.</param>
    /// <param name="answers">The number of answers and drafts that are already there.</param>
    public AdoptOutcome Adopt(QuestionPack pack, QuestionPack asked, int answers)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(asked);
        if (pack.Program != Program) { return AdoptOutcome.OtherProgram; }
        if (asked.Version != PackVersion) { return AdoptOutcome.ChangedElsewhere; }
        if (Phase >= RoundPhase.Locked || Import is not null || (answers > 0 && !pack.Questions.AreRewordingsOf(asked.Questions))) { return AdoptOutcome.AlreadyAnswered; }
        // What was forecast of a question that is asked no more, or asked otherwise, says nothing.
        (PackVersion, Forecasts, Revision) = (pack.Version, [.. Forecasts.Where(forecast => pack.Find(forecast.Question) is { } question && forecast.Fits(question))], Revision + 1);
        // With what is asked no more nothing is left to rest.
        Rested = Rested.Any(id => pack.Find(id) is not null && pack.Questions.Any(question => !Rested.Contains(question.Id))) ? Rested.RemoveAll(id => pack.Find(id) is null) : [];
        return AdoptOutcome.Adopted;
    }

    /// <summary>The questions as this round asks them. Answers of a file were asked elsewhere: of those nothing rests.</summary>
    /// <param name="pack">The version of the questions to which the round refers.</param>
    public QuestionPack Asks(QuestionPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return Import is null ? pack.Resting(Rested) : pack;
    }

    /// <summary>Leaves a question unasked in this round, or asks it after all.</summary>
    /// <param name="question">The id of the question.</param>
    /// <param name="rests">False to ask it.</param>
    /// <param name="pack">The version of the questions to which the round refers.</param>
    public RestOutcome Rest(string question, bool rests, QuestionPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        if (Phase != RoundPhase.Preparing) { return RestOutcome.AlreadyStarted; }
        // What was never asked has no answer to stand for it meanwhile.
        if (Number == 1) { return RestOutcome.FirstRound; }
        if (pack.Version != PackVersion || pack.Find(question) is null) { return RestOutcome.NoSuchQuestion; }
        var rested = rests ? [.. Rested.Append(question).Distinct()] : Rested.Remove(question);
        if (pack.Questions.All(asked => rested.Contains(asked.Id))) { return RestOutcome.NothingLeft; }
        (Rested, Revision) = (rested, Revision + 1);
        // What was forecast of a question that is not asked says nothing.
        Forecasts = Forecasts.RemoveAll(forecast => rested.Contains(forecast.Question));
        return RestOutcome.Changed;
    }

    /// <summary>Keeps the facilitator's forecasts, which may change until the lock; from then on nobody could say they were made before.</summary>
    /// <param name="forecasts">All of them; they take the place of those kept before.</param>
    /// <param name="known">The revision of the round that the writer saw.</param>
    /// <param name="pack">The questions of the round.</param>
    /// <exception cref="ArgumentException">A forecast fits no question of the pack.</exception>
    public ForecastOutcome RecordForecasts(ImmutableArray<FacilitatorForecast> forecasts, int known, QuestionPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        // Whoever imported the answers has the file with them.
        if (Phase >= RoundPhase.Locked || Import is not null) { return ForecastOutcome.Locked; }
        if (known != Revision) { return ForecastOutcome.ChangedElsewhere; }
        if (forecasts.FirstOrDefault(forecast => pack.Find(forecast.Question) is not { } question || !forecast.Fits(question)) is { } wrong)
        {
            throw new ArgumentException($"The forecast does not fit the question '{wrong.Question}'.", nameof(forecasts));
        }

        (Forecasts, Revision) = ([.. forecasts.Where(forecast => !forecast.IsEmpty)], Revision + 1);
        return ForecastOutcome.Kept;
    }

    /// <summary>What starting would come to; it changes nothing.</summary>
    /// <param name="leaders">The leaders of each side.</param>
    /// <param name="now">The time.</param>
    /// <param name="quarter">
    /// What each person is asked in the quarter of the round; null for a first round, which asks what it has to: the facilitator is told, and knows the leaders (decision 0136).
    /// </param>
    public StartOutcome MayStart(SideCounts leaders, DateTimeOffset now, QuarterTimes? quarter = null)
        => Phase != RoundPhase.Preparing ? StartOutcome.AlreadyStarted
            : !Rules.AreMetBy(leaders) ? StartOutcome.TooFewLeaders
            : LocksAt is null ? StartOutcome.NoLockDate
            : LocksAt <= now ? StartOutcome.LockDatePassed
            : quarter is { IsOver: true } ? StartOutcome.TooMuchAsked
            : StartOutcome.Started;

    public StartOutcome Start(SideCounts leaders, DateTimeOffset now, QuarterTimes? quarter = null)
    {
        if (MayStart(leaders, now, quarter) is var refused && refused != StartOutcome.Started) { return refused; }
        (Phase, StartedAt, Revision) = (RoundPhase.Collecting, now, Revision + 1);
        return StartOutcome.Started;
    }

    /// <summary>Takes the start back, as if nobody had pressed it; only while nobody was invited.</summary>
    /// <param name="invited">The number of leaders who have a place.</param>
    /// <returns>False if somebody was, or the round is not collecting.</returns>
    public bool UndoStart(int invited)
    {
        if (Phase != RoundPhase.Collecting || invited > 0 || Import is not null) { return false; }
        (Phase, StartedAt, Revision) = (RoundPhase.Preparing, null, Revision + 1);
        return true;
    }

    /// <summary>Whether answers of a file may become the answers of this round; it changes nothing.</summary>
    /// <param name="people">The people of the file.</param>
    public ImportOutcome MayImport(SideCounts people)
        => Import is not null ? ImportOutcome.ImportedBefore
            : Phase != RoundPhase.Preparing || Kind != RoundKind.Real ? ImportOutcome.OpenAtSeats
            : Math.Min(people.Business, people.It) < RoundRules.FewestPerSide ? ImportOutcome.TooFewOfSide
            : ImportOutcome.Imported;

    /// <summary>
    /// Takes the answers of a file, with the questions that were asked there, under the promise under which they were given. Nothing is awaited any more: whoever is
    /// not in the file does not answer, and nothing comes late.
    /// </summary>
    public ImportOutcome TakeImport(ImportId import, QuestionPack pack, Contract contract, SideCounts people, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(pack);
        if (MayImport(people) is var refused && refused != ImportOutcome.Imported) { return refused; }
        var usual = RoundRules.For(people);
        (Import, PackVersion, Contract, Forecasts) = (import, pack.Version, contract, []);
        Rules = new(usual.RequiredPerSide, usual.RequiredInAll, LatePolicy.Refuse, AbsentPolicy.LockWithoutThem, DelegatePolicy.Refuse);
        (Phase, StartedAt, Revision) = (RoundPhase.Collecting, now, Revision + 1);
        return ImportOutcome.Imported;
    }

    /// <summary>Gives the import up, as if nobody had made it; only until the lock.</summary>
    /// <returns>False if there is none, or the round is locked.</returns>
    public bool GiveBackImport(ImportBefore before)
    {
        ArgumentNullException.ThrowIfNull(before);
        if (Phase != RoundPhase.Collecting || Import is null) { return false; }
        (Import, PackVersion, Contract, Rules, AskedContract) = (null, before.PackVersion, before.Contract, before.Rules, null);
        (Phase, StartedAt, Revision) = (RoundPhase.Preparing, null, Revision + 1);
        return true;
    }

    /// <summary>Whether the lock may still be taken back.</summary>
    /// <param name="looks">How often texts were opened since the lock.</param>
    public bool MayUndoLock(int looks) => Phase == RoundPhase.Locked && looks == 0 && Contract != Contract.Unattributed && Kind == RoundKind.Real;

    /// <summary>
    /// Opens a locked round for answers again; only while nobody has read any of them. Under an unattributed promise the lock erases who wrote what, and that
    /// cannot be undone. A time that has come is no time to lock any more: another one has to be announced.
    /// </summary>
    /// <param name="looks">How often texts were opened since the lock.</param>
    /// <param name="now">The time.</param>
    /// <returns>False if somebody has read, or the round is past the lock.</returns>
    public bool UndoLock(int looks, DateTimeOffset now)
    {
        if (!MayUndoLock(looks)) { return false; }
        (Phase, LockedAt, CorrectionsReadAt, LocksAt, Revision) = (RoundPhase.Collecting, null, null, IsPastLockTime(now) ? null : LocksAt, Revision + 1);
        return true;
    }

    /// <param name="answered">The number of leaders of each side who are done.</param>
    /// <param name="invited">The number of all leaders of the round, by side.</param>
    /// <param name="now">The time.</param>
    public LockOutcome Lock(SideCounts answered, SideCounts invited, DateTimeOffset now)
    {
        if (Phase != RoundPhase.Collecting) { return LockOutcome.NotCollecting; }
        if (answered.Business < Rules.RequiredPerSide) { return LockOutcome.TooFewOfBusiness; }
        if (answered.It < Rules.RequiredPerSide) { return LockOutcome.TooFewOfIt; }
        if (answered.Total < Rules.RequiredInAll) { return LockOutcome.TooFewInAll; }
        if (Rules.Absent == AbsentPolicy.WaitForAll && answered != invited) { return LockOutcome.SomebodyMissing; }
        (Phase, LockedAt, Revision) = (RoundPhase.Locked, now, Revision + 1);
        return LockOutcome.Locked;
    }

    public ProbingOutcome StartProbing(ImmutableArray<Probe> probes)
    {
        if (Phase != RoundPhase.Locked) { return ProbingOutcome.WrongPhase; }
        if (probes.IsEmpty || probes.Any(probe => string.IsNullOrWhiteSpace(probe.Word))) { return ProbingOutcome.NoWord; }
        if (probes.Length > Probe.Most) { return ProbingOutcome.TooManyWords; }
        if (probes.Any(probe => probe.Word.Length > Probe.LongestWord)) { return ProbingOutcome.WordTooLong; }
        (Phase, Probes, Revision) = (RoundPhase.Probing, [.. probes.Select(probe => probe.Word).Distinct().Select((word, place) => new Probe(word, place + 1))], Revision + 1);
        return ProbingOutcome.Changed;
    }

    /// <summary>Says whether letters may ask for what the words mean. It counts as a change, so that two windows at the same moment send them once.</summary>
    /// <returns>False unless the words are being asked about.</returns>
    public bool AskByLetter()
    {
        if (Phase != RoundPhase.Probing) { return false; }
        Revision++;
        return true;
    }

    public ProbingOutcome EndProbing()
    {
        if (Phase != RoundPhase.Probing) { return ProbingOutcome.WrongPhase; }
        (Phase, Revision) = (RoundPhase.Probed, Revision + 1);
        return ProbingOutcome.Changed;
    }

    /// <summary>An author may correct what was read of an own answer.</summary>
    public bool TakesCorrections => Acceptances.OfCorrection(Phase, Contract, CorrectionsReadAt is not null) == Acceptance.Accepted;

    /// <summary>Says whether letters may ask to look at what was read. It counts as a change, so that two windows at the same moment send them once.</summary>
    /// <returns>False unless corrections are taken.</returns>
    public bool AskToCorrect()
    {
        if (!TakesCorrections) { return false; }
        Revision++;
        return true;
    }

    /// <summary>
    /// Takes no more corrections, and lets those that came be read. They are read together, so that no difference between two readings is one correction.
    /// </summary>
    /// <returns>False if none are taken.</returns>
    public bool ReadCorrections(DateTimeOffset now)
    {
        if (!TakesCorrections) { return false; }
        (CorrectionsReadAt, Revision) = (now, Revision + 1);
        return true;
    }

    /// <summary>Starts the sitting: from here on the room sees what was written, as far as the promise allows.</summary>
    public SittingOutcome StartReveal()
    {
        switch (Phase)
        {
            case RoundPhase.Locked or RoundPhase.Probed:
                (Phase, Revision) = (RoundPhase.Revealing, Revision + 1);
                return SittingOutcome.Done;
            case RoundPhase.Probing:
                return SittingOutcome.StillProbing;
            case RoundPhase.Revealing or RoundPhase.Revealed:
                return SittingOutcome.AlreadyStarted;
            default:
                return SittingOutcome.NotLocked;
        }
    }

    /// <summary>Marks the sitting as over, or as opened again.</summary>
    public void EndReveal(bool ended)
    {
        if (Phase < RoundPhase.Revealing) { throw new InvalidOperationException($"No sitting ends in phase {Phase}."); }
        (Phase, Revision) = (ended ? RoundPhase.Revealed : RoundPhase.Revealing, Revision + 1);
    }

    /// <param name="question">The question of the answer.</param>
    /// <param name="now">The time.</param>
    /// <param name="isRead">The answers have been opened since the lock.</param>
    public Acceptance Accepts(string question, DateTimeOffset now, bool isRead)
        => CorrectionKeys.IsCorrection(question) ? Acceptances.OfCorrection(Phase, Contract, CorrectionsReadAt is not null)
            : Acceptances.Decide(Phase, Rules.Late, question, IsPastLockTime(now), isRead && Contracts.HidesAuthors(Contract));

    /// <summary>The announced time of the lock has come, whether or not the round could be locked.</summary>
    public bool IsPastLockTime(DateTimeOffset now) => LocksAt <= now;

    /// <summary>Asks the authors to agree to a looser promise; asking alone loosens nothing.</summary>
    public LoosenOutcome AskToLoosen(Contract to)
    {
        if (to <= Contract || Phase == RoundPhase.Preparing) { return LoosenOutcome.NotLooser; }
        if (Contract == Contract.Unattributed && to == Contract.Attributed && Phase >= RoundPhase.Locked) { return LoosenOutcome.CannotBeAsked; }
        (AskedContract, Revision) = (to, Revision + 1);
        return LoosenOutcome.Asked;
    }

    /// <summary>Takes the question back; the agreements given so far become void.</summary>
    public void StopAsking() => (AskedContract, Revision) = (null, Revision + 1);

    /// <param name="to">The looser promise.</param>
    /// <param name="authors">Everyone who signed the promise of this round.</param>
    /// <param name="consents">The agreements given in this round.</param>
    public LoosenOutcome Loosen(Contract to, IReadOnlySet<ParticipantKey> authors, IReadOnlyCollection<ContractConsent> consents)
    {
        ArgumentNullException.ThrowIfNull(authors);
        if (to <= Contract) { return LoosenOutcome.NotLooser; }
        if (Contract == Contract.Unattributed && to == Contract.Attributed && Phase >= RoundPhase.Locked) { return LoosenOutcome.CannotBeAsked; }
        var agreed = consents.Where(consent => consent.Round == Id && consent.To >= to).Select(consent => consent.Participant).ToHashSet();
        if (!authors.IsSubsetOf(agreed)) { return LoosenOutcome.NotAllAgreed; }
        (Contract, AskedContract, Revision) = (to, null, Revision + 1);
        return LoosenOutcome.Loosened;
    }

    private SetUpOutcome SetUp(Action change)
    {
        if (Phase != RoundPhase.Preparing) { return SetUpOutcome.AlreadyStarted; }
        change();
        Revision++;
        return SetUpOutcome.Changed;
    }
}
