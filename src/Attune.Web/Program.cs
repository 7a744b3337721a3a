var builder = WebApplication.CreateBuilder(args);
builder.AddAttune();
var app = builder.Build();
app.UseAttune();
app.MapAttune();
await app.RunAsync();
