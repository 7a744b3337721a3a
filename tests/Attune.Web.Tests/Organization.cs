using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Attune.Web.Tests;

/// <summary>The part of an organization's sign-in server that one person needs who has just agreed there.</summary>
internal sealed class Organization : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly RSA _rsa = RSA.Create(2048);

    private Organization(WebApplication app) => _app = app;

    public string Address { get; private set; } = "";

    /// <summary>The nonce from the redirect that led the person here.</summary>
    public string Nonce { get; set; } = "";

    public string Mail { get; set; } = "ruth@example.org";

    public static async Task<Organization> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var organization = new Organization(builder.Build());
        organization.Map();
        await organization._app.StartAsync();
        organization.Address = organization._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return organization;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _rsa.Dispose();
    }

    private void Map()
    {
        var key = new RsaSecurityKey(_rsa) { KeyId = "1" };
        _app.MapGet("/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = Address,
            authorization_endpoint = $"{Address}/authorize",
            token_endpoint = $"{Address}/token",
            jwks_uri = $"{Address}/keys",
            response_types_supported = new[] { "code" },
            subject_types_supported = new[] { "public" },
            id_token_signing_alg_values_supported = new[] { "RS256" },
        }));
        _app.MapGet("/keys", () =>
        {
            var jwk = JsonWebKeyConverter.ConvertFromRSASecurityKey(key);
            return Results.Json(new { keys = new[] { new { kty = "RSA", kid = "1", use = "sig", alg = "RS256", n = jwk.N, e = jwk.E } } });
        });
        _app.MapPost("/token", () => Results.Json(new
        {
            access_token = "unused",
            token_type = "Bearer",
            id_token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
            {
                Issuer = Address,
                Audience = "attune",
                Expires = DateTime.UtcNow.AddMinutes(5),
                Claims = new Dictionary<string, object> { ["sub"] = $"sub of {Mail}", ["email"] = Mail, ["name"] = "Ruth Okafor", ["nonce"] = Nonce },
                SigningCredentials = new(key, SecurityAlgorithms.RsaSha256),
            }),
        }));
    }
}
