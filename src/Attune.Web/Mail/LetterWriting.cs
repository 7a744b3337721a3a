using Attune.Domain.Leaders;
using Attune.Domain.Letters;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Report.Records;
using Attune.Web.Components;
using Attune.Web.Desk;
using Attune.Web.Hosting;
using Attune.Web.Room;
using Attune.Web.Seat;

namespace Attune.Web.Mail;

/// <summary>Writes letters: the words of the program or of the product, filled in for one reader, and around them what every letter says.</summary>
internal static class LetterWriting
{
    /// <param name="kind">The occasion.</param>
    /// <param name="desk">The program, at the round that the letter is about.</param>
    /// <param name="leader">The leader; where a delegate answers, the letter goes there.</param>
    /// <param name="facilitator">The name of who sends it.</param>
    /// <param name="link">The reader's own link.</param>
    /// <param name="clock">The clock, for the time of the lock.</param>
    /// <param name="words">Words that are only tried; null for those that are kept.</param>
    /// <param name="extras">What stands in this reader's letter alone.</param>
    public static Letter Write(LetterKind kind, ProgramDesk desk, Leader leader, string facilitator, string link, Clock clock, LetterWords? words = null, LetterExtras? extras = null)
    {
        var shape = LetterShape.Of(kind);
        var reader = shape.GoesToDelegates && desk.InvitationOf(leader) is { IsDelegated: true } delegated
            ? new Reader(delegated.DelegateName, delegated.DelegateMail, leader.Name)
            : new Reader(leader.Name, leader.Mail, null);
        return Write(shape, desk, reader, facilitator, link, clock, words, extras);
    }

    public static Letter ToSponsor(ProgramDesk desk, string name, string mail, string facilitator, string link, Clock clock, LetterWords? words = null)
        => Write(LetterShape.Of(LetterKind.Sponsor), desk, new(name, mail, null), facilitator, link, clock, words);

    private static Letter Write(LetterShape shape, ProgramDesk desk, Reader reader, string facilitator, string link, Clock clock, LetterWords? tried, LetterExtras? extras = null)
    {
        var (round, stands) = (desk.Round, reader.StandsFor is not null);
        var words = (tried ?? desk.Letters.FirstOrDefault(text => text.Kind == shape.Kind)?.Words ?? shape.ProductWords(round.LocksAt is not null, stands))
            .Filled(LetterShape.ValuesOf(reader.Name, desk.Program.Name, facilitator, Numbers.Word(desk.Asked.Questions.Length), Numbers.Word(desk.Asked.Questions.TimeToAnswer().InMinutes()), round.LocksAt is { } locks ? clock.Keep(locks) : MailTexts.LocksUnsaid, round.Number));
        return new(
            reader.Name, reader.Mail, words.Subject,
            [
                words.Greeting,
                .. stands && shape.NamesWhomOneStandsFor ? [MailTexts.Delegate(reader.StandsFor)] : Array.Empty<string>(),
                .. words.Paragraph.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                .. extras?.Lines ?? [],
                .. shape.TellsLock && round.LocksAt is { } at ? [round.AtLockTime == AtLockTime.Lock ? MailTexts.Until(clock.Keep(at)) : MailTexts.UntilMarked(clock.Keep(at))] : Array.Empty<string>(),
            ],
            LinkTo(shape.LeadsTo), [shape.After(), facilitator], MailTexts.FootOf(new Uri(link).Host, facilitator, desk.Program.Name))
        {
            Calendar = extras?.Calendar ?? (shape.TellsLock && round.LocksAt is not null ? CalendarFile.Write(desk.Program.Name, clock.ZoneName, CalendarDays.Of(desk.Program, round, null, $"{new Uri(link).GetLeftPart(UriPartial.Authority)}{SeatPaths.Promise}", clock), clock.Now) : null),
            Second = shape.Second?.Invoke(stands) is { } second ? (second.Words, LinkTo(second.LeadsTo)) : null,
        };

        string LinkTo(string where) => where.Length > 0 ? $"{link}?to={where}" : link;
    }

    /// <summary>Who reads a letter.</summary>
    /// <param name="Name">The name in the greeting.</param>
    /// <param name="Mail">The address; empty if none is known.</param>
    /// <param name="StandsFor">The leader for whom the reader answers; null for a reader who stands for nobody.</param>
    private sealed record Reader(string Name, string Mail, string? StandsFor);
}
