using Attune.Web.Features.Invitations;

namespace Attune.Web.Features.Mail;

internal static class MailSetup
{
    public static IServiceCollection AddMail(this IServiceCollection services, MailOptions options)
    {
        // The folder is there for what it held before a server was set up, too: erasing reaches those letters.
        services.AddSingleton(options).AddSingleton<OutboxCarrier>().AddScoped<PersonalLinks>().AddScoped<Post>().AddScoped<DeadLetters>();
        return options.UsesServer
            ? services.AddSingleton<IMailCarrier, SmtpCarrier>()
            : services.AddSingleton<IMailCarrier>(provider => provider.GetRequiredService<OutboxCarrier>());
    }
}
