import { Command, InvalidArgumentError } from "commander";
import { FairleadError, messageOf } from "./errors.js";

function port(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0 && number <= 65535) return number;
  throw new InvalidArgumentError("A port is a whole number from 0 to 65535.");
}

export const serveCommand = (): Command =>
  new Command("serve")
    .description("Serves the chart repository on loopback, for helm repo add.")
    .option("--folder <folder>", "folder with index.yaml and packages", "dist/repo")
    .option("--port <port>", "port to listen on", port, 8879)
    .action(async (options: { readonly folder: string; readonly port: number }) => {
      const { serveUntilStopped } = await import("./serve.js");
      try {
        await serveUntilStopped(options.folder, { port: options.port }, (line) => {
          process.stdout.write(`${line}\n`);
        });
      } catch (error) {
        throw new FairleadError(messageOf(error));
      }
    });
