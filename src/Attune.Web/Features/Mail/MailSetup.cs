using Attune.Web.Features.Invitations;

namespace Attune.Web.Features.Mail;

internal static class MailSetup
{
    public static IServiceCollection AddMail(this IServiceCollection services, MailOptions options)
    {
        services.AddSingleton(options).AddScoped<PersonalLinks>().AddScoped<Post>();
        return options.UsesServer ? services.AddSingleton<IMailCarrier, SmtpCarrier>() : services.AddSingleton<IMailCarrier, OutboxCarrier>();
    }
}
