using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Attune.Web.Seat.MyData;

/// <summary>The data that a leader downloads, as a file that both a person and a program can read.</summary>
internal static class MyDataFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
        // The file is never embedded in a page, so letters need not be escaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(Seat seat, Store.Privacy.MyData data, OwnAgreed agreed, OwnRoundLines lines) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Program = seat.Program.Name,
            Round = seat.Round.Number,
            data.Person,
            Side = seat.Program.Sides.For(data.Side),
            data.Contract,
            ImportedFrom = seat.Origin,
            Answers = data.Answers.Select(answer => new
            {
                answer.Question,
                Asked = seat.Pack.Questions.FirstOrDefault(question => question.Id == answer.Question)?.Text,
                answer.Content,
                answer.IsDraft,
                answer.AwaitsApproval,
                answer.Withdrawn,
                answer.Late,
                answer.FromInterview,
                answer.IsImported,
                answer.SavedAt,
            }),
            WhatCame = lines.Lines.Select(line => new { line.Question, line.Sentence, line.Steps, line.Said }),
            WhatCameNot = lines.Why,
            agreed.Votes,
            agreed.Judgements,
            agreed.Commitments,
            agreed.AnswersFor,
            agreed.Figures,
            Devices = data.Devices.Select(device => new { device.Words, device.OpenedWith, device.RoomOnly, device.MadeOn, device.SeenOn }),
            Looks = data.Looks.Select(look => new { look.At, look.Act, look.Role, look.Reader, look.Answers }),
        },
        Json);
}
