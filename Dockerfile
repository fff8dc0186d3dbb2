# The app alone, for compose.yaml: Neo4j runs in a container of its own.
FROM node:20-bookworm
WORKDIR /app
COPY . .
RUN npm ci --include=dev
ENV HOST=0.0.0.0 PORT=7080
EXPOSE 7080
CMD ["node", "--import", "tsx", "server/main.ts"]
