# One step: docker build -t attune . && docker run -p 8080:8080 -v attune:/data -e Attune__RequireHttps=false attune
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /attune
COPY . .
RUN dotnet publish src/Attune.Web -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
ENV Attune__DataFolder=/data ASPNETCORE_HTTP_PORTS=8080
RUN mkdir /data && chown app:app /data
USER app
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["dotnet", "Attune.Web.dll"]
