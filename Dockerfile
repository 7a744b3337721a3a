# One step: docker build -t attune . && docker run -p 8080:8080 -v attune:/data -e Attune__RequireHttps=false attune
FROM node:20-slim AS packages
WORKDIR /attune
COPY package.json package-lock.json .npmrc ./
# The stamp says that they are what the lock file says: the build asks for no npm then.
RUN npm ci --ignore-scripts && touch node_modules/.attune-stamp

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /attune
COPY . .
COPY --from=packages /attune/node_modules node_modules
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
