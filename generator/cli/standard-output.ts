const write = process.stdout.write.bind(process.stdout);

/** Writes to standard output, wherever others' printing goes. */
export const print = (content: string | Uint8Array): void => {
  write(content);
};

/** Sends what files of the user's print to standard error, now or later: only {@link print} is ours. */
export function printingAside(): void {
  process.stdout.write = process.stderr.write.bind(process.stderr);
}
