using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Attune.Web.Features.Answer;

namespace Attune.Web.Features.OwnData;

/// <summary>What a leader takes along, as a file that a person can read and a program too.</summary>
internal static class MyDataFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
        // It is read as a file and never set into a page: letters stay letters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Of(Seat seat, MyData data, OwnAgreed agreed) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Program = seat.Program.Name,
            Round = seat.Round.Number,
            data.Person,
            Side = seat.Program.Sides.Of(data.Side),
            data.Contract,
            Answers = data.Answers.Select(answer => new
            {
                answer.Question,
                Asked = seat.Pack.Questions.FirstOrDefault(question => question.Id == answer.Question)?.Text,
                answer.Content,
                answer.IsDraft,
                answer.AwaitsApproval,
                answer.Withdrawn,
                answer.Late,
                answer.SavedAt,
            }),
            agreed.Votes,
            agreed.Judgements,
            agreed.Commitments,
            agreed.AnswersFor,
            Looks = data.Looks.Select(look => new { look.At, look.Role, look.Reader, look.Answers }),
        },
        Json);
}
