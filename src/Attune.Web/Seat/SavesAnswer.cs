namespace Attune.Web.Seat;

/// <summary>Marks a form that saves an answer: what it decides on is read together with the device that sends it.</summary>
internal sealed record SavesAnswer;
