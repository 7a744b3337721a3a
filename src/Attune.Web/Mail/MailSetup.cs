using Attune.Web.Desk;

namespace Attune.Web.Mail;

/// <summary>Registers how letters leave: by a mail server, or into an outbox from which they are sent by hand.</summary>
internal static class MailSetup
{
    public static IServiceCollection AddMail(this IServiceCollection services, MailOptions options)
    {
        // The outbox is registered even with a server, because it may hold letters from before, and erasing has to reach those too.
        services.AddSingleton(options).AddSingleton<OutboxCarrier>().AddScoped<PersonalLinks>().AddScoped<Post>().AddScoped<DeadLetters>();
        return options.UsesServer
            ? services.AddSingleton<IMailCarrier, SmtpCarrier>()
            : services.AddSingleton<IMailCarrier>(provider => provider.GetRequiredService<OutboxCarrier>());
    }
}
