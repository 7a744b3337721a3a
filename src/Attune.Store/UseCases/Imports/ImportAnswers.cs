using Attune.Domain.Answers;
using Attune.Domain.Imports;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Store.Keys;
using Attune.Store.Model;
using Attune.Store.Seats;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Imports;

/// <summary>What somebody confirmed of a file of answers.</summary>
/// <param name="Program">The program.</param>
/// <param name="Upload">The file that waited; it is thrown away with the import.</param>
/// <param name="Account">Who uploaded it.</param>
/// <param name="Answers">What was read from it.</param>
/// <param name="Contract">The promise under which the answers were given.</param>
/// <param name="Origin">Where they come from.</param>
public sealed record ImportOrder(ProgramId Program, Guid Upload, Guid Account, ImportedAnswers Answers, Contract Contract, ImportOrigin Origin);

/// <summary>
/// Makes the answers of a file those of a round: all of it or nothing. The people of the file become leaders of the program, or are those who are there; whoever has no
/// name there is a voice of a side. Under an unattributed promise the line of the file is not kept with an answer, and the lock erases whose it is, as in any round.
/// </summary>
public sealed class ImportAnswers
{
    private readonly AttuneDb _db;
    private readonly AnswerVault _vault;

    internal ImportAnswers(AttuneDb db, AnswerVault vault) => (_db, _vault) = (db, vault);

    /// <summary>Returns when all of it is on the disk, or with the reason why nothing is.</summary>
    public async Task<ImportOutcome> RunAsync(ImportOrder order, Viewer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(by);
        try
        {
            await using var transaction = await _db.Database.BeginTransactionAsync(cancel);
            // Whoever takes the file away first reads it; a second press finds nothing to read.
            if (await _db.Uploads.Where(upload => upload.Id == order.Upload && upload.Account == order.Account && upload.Program == order.Program).ExecuteDeleteAsync(cancel) == 0) { return ImportOutcome.ChangedElsewhere; }
            var outcome = await ReadAsync(order, by, cancel);
            if (outcome == ImportOutcome.Imported) { await transaction.CommitAsync(cancel); }
            return outcome;
        }
        catch (DbUpdateException race) when (race is DbUpdateConcurrencyException || Races.IsTaken(race))
        {
            _db.ChangeTracker.Clear();
            return ImportOutcome.ChangedElsewhere;
        }
    }

    private async Task<ImportOutcome> ReadAsync(ImportOrder order, Viewer by, CancellationToken cancel)
    {
        var (answers, origin) = (order.Answers, order.Origin);
        var program = await _db.Programs.FirstAsync(candidate => candidate.Id == order.Program, cancel);
        var last = await _db.Rounds.Where(candidate => candidate.Program == order.Program && candidate.Kind == RoundKind.Real).OrderBy(candidate => candidate.Number).LastAsync(cancel);
        var isNew = last.Phase >= RoundPhase.Locked;
        var round = isNew ? last.Next(RoundId.New()) : last;
        if (await _db.Answers.AnyAsync(answer => answer.Round == round.Id, cancel) || await _db.Invitations.AnyAsync(invitation => invitation.Round == round.Id, cancel)) { return ImportOutcome.OpenAtSeats; }
        var pack = QuestionPack.Imported(program.Id, 1 + await _db.Packs.Where(candidate => candidate.Program == program.Id).MaxAsync(candidate => candidate.Version, cancel), answers.Questions);
        var (packBefore, contractBefore, rulesBefore, sidesBefore) = (round.PackVersion, round.Contract, round.Rules, program.Sides);
        var import = ImportId.New();
        var outcome = round.TakeImport(import, pack, order.Contract, answers.Counts, origin.At);
        if (outcome != ImportOutcome.Imported) { return outcome; }
        if (isNew) { _db.Rounds.Add(round); }
        program.Describe(program.Description with { Sides = answers.Sides });
        var there = await _db.Leaders.Where(leader => leader.Program == program.Id).ToListAsync(cancel);
        var voices = Seat(round, there, answers.People);
        var beside = new ImportedVoices(_db, _vault);
        if (!await beside.SeatAsync(round, answers.Sides, answers.Speakers, origin.At, cancel)) { return ImportOutcome.NoSuchVoice; }
        ImportBefore before = new(isNew, packBefore, contractBefore, rulesBefore, sidesBefore, [.. voices.Where(voice => voice.IsAdded).Select(voice => voice.Leader!.Id)])
        {
            AddedVoices = beside.Added,
            AddedSeats = beside.Seats,
        };
        _db.AddRange(pack, new AnswerImport(import, round, origin, answers.Counts, answers.People.Sum(person => person.Answers.Length), before));
        _db.Audit.Add(new(program.Id, round.Id, origin.At, AuditAct.AnswersImported, by.Role, by.Name, answers.People.Sum(person => person.Answers.Length)));
        // The round says first that it takes the import: the database refuses an imported answer in any other.
        await _db.SaveChangesAsync(cancel);
        foreach (var (person, voice, _, _) in voices)
        {
            foreach (var (question, content) in person.Answers) { _db.Answers.Add(await SealAsync(round, import, voice, person, question, content, origin.At, cancel)); }
        }

        await beside.AnswerAsync(round, cancel);
        await _db.SaveChangesAsync(cancel);
        return outcome;
    }

    /// <summary>Makes the places of the people, and a voice without a place for whoever has no name.</summary>
    private List<ImportedVoice> Seat(Round round, List<Leader> there, ImmutableArray<ImportedPerson> people)
    {
        var voices = new List<ImportedVoice>();
        foreach (var person in people)
        {
            var match = LeaderMatch.Find(person.Entry, there);
            if (match.Kind == MatchKind.OtherSide) { throw new InvalidOperationException($"The person of line {person.Line} is a leader of the other side; the page lets nobody confirm this."); }
            if (match.Kind == MatchKind.Nameless)
            {
                var voice = new Participant(ParticipantKey.New(), round.Id, round.Kind, person.Entry.Side);
                _db.Participants.Add(voice);
                voices.Add(new(person, voice.Key, null, IsAdded: false));
                continue;
            }

            var leader = match.Leader ?? new Leader(LeaderId.New(), round.Program, person.Entry);
            if (match.Leader is null) { _db.Leaders.Add(leader); }
            // Whoever was taken out and answered all the same takes part.
            if (!leader.IsIn(round.Number)) { leader.Return(); }
            var (invitation, key) = SeatOpening.MakePlace(_db, round, leader);
            invitation.TakeImport();
            voices.Add(new(person, key, leader, match.Leader is null));
        }

        return voices;
    }

    private async Task<SealedAnswer> SealAsync(Round round, ImportId import, ParticipantKey voice, ImportedPerson person, string question, AnswerContent content, DateTimeOffset now, CancellationToken cancel)
    {
        var place = new AnswerPlace(round.Program, round.Id, round.Kind, voice, question);
        // Under a promise that erases who wrote what, the line would lead back into the file.
        var kept = content with { ImportedLine = round.Contract == Contract.Unattributed ? 0 : person.Line };
        return new(place, person.Entry.Side, round.Contract, await _vault.SealAsync(place, kept, cancel), import, now);
    }

    private sealed record ImportedVoice(ImportedPerson Person, ParticipantKey Key, Leader? Leader, bool IsAdded);
}
