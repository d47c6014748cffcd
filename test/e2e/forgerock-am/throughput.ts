/**
 * Logins a second that clients get who log in again as soon as they have logged in.
 * @throws where one fails
 */
export async function throughput(
  login: (turn: number) => Promise<unknown>,
  { clients, seconds }: { readonly clients: number; readonly seconds: number },
): Promise<number> {
  const begin = performance.now();
  const since = (): number => (performance.now() - begin) / 1000;
  let count = 0;
  const client = async (): Promise<void> => {
    while (since() < seconds) await login((count += 1));
  };
  await Promise.all(Array.from({ length: clients }, client));
  return count / since();
}
