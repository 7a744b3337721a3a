# One step: docker build -t attune . && docker run -p 127.0.0.1:8080:8080 -v attune:/data -e Attune__RequireHttps=false attune
# It also runs with a read-only root: docker run --read-only --tmpfs /tmp ...
FROM node:24.11-slim AS packages
WORKDIR /attune
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts

FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
WORKDIR /attune
# First what a restore reads, and nothing else: as long as it stays the same, the layer of the packages does.
COPY global.json Directory.Build.* Directory.Packages.props ./
COPY build/*.props build/*.targets build/
COPY src/Attune.Analysis/*.csproj src/Attune.Analysis/packages.lock.json src/Attune.Analysis/
COPY src/Attune.Decks/*.csproj src/Attune.Decks/packages.lock.json src/Attune.Decks/
COPY src/Attune.Domain/*.csproj src/Attune.Domain/packages.lock.json src/Attune.Domain/
COPY src/Attune.Encoding/*.csproj src/Attune.Encoding/packages.lock.json src/Attune.Encoding/
COPY src/Attune.Intake/*.csproj src/Attune.Intake/packages.lock.json src/Attune.Intake/
COPY src/Attune.Print/*.csproj src/Attune.Print/packages.lock.json src/Attune.Print/
COPY src/Attune.Print/Fonts/Fonts.targets src/Attune.Print/Fonts/
COPY src/Attune.Report/*.csproj src/Attune.Report/packages.lock.json src/Attune.Report/
COPY src/Attune.Report/Clouds/Fonts.targets src/Attune.Report/Clouds/
COPY src/Attune.Statistics/*.csproj src/Attune.Statistics/packages.lock.json src/Attune.Statistics/
COPY src/Attune.Store/*.csproj src/Attune.Store/packages.lock.json src/Attune.Store/
COPY src/Attune.Web/*.csproj src/Attune.Web/packages.lock.json src/Attune.Web/
# Publishing resolves packages for this platform, so it is restored as it is published.
RUN dotnet restore src/Attune.Web -p:_IsPublishing=true
COPY --from=packages /attune/node_modules node_modules
COPY . .
# What build/version.sh says; the image has no repository to ask.
ARG VERSION=0.1.0-alpha
# The stamp, newer than the lock file, says that node_modules is what the lock file says: the build asks for no npm, which this image has not got.
RUN touch node_modules/.attune-stamp && dotnet publish src/Attune.Web -c Release --no-restore -p:MinVerVersionOverride=$VERSION -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble
WORKDIR /app
# No diagnostic port: it is a file, and the root may be read-only.
ENV Attune__DataFolder=/data ASPNETCORE_HTTP_PORTS=8080 DOTNET_EnableDiagnostics=0
RUN mkdir /data && chown $APP_UID:$APP_UID /data
COPY --from=build /app .
USER $APP_UID
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 CMD ["dotnet", "Attune.Web.dll", "--health"]
ENTRYPOINT ["dotnet", "Attune.Web.dll"]
