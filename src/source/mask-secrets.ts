/** Parts of a query that let somebody in: keys, tokens, signatures. */
const QUERY = /([?&](?:[a-z_-]*(?:key|token|secret|signature|password)|sig|code|pwd)=)([^&\s"'#]{1,2000})/gi;

/** Whether something is part of a secret shows within so many characters before it and after it. */
export const SECRET_REACH = 2_500;

/**
 * Text in which a user name and password before a host, and keys in a query, can't be read; as long as before, so that columns
 * stay right.
 * @example maskSecrets('https://lina:abc@example.se/x.csv') // 'https://••••••••@example.se/x.csv'
 */
export function maskSecrets(text: string): string {
  // The limit keeps a line of a megabyte, full of addresses, from taking minutes.
  return text
    .replace(
      /(:\/\/)([^\s"']{0,500})@/g,
      (_, start: string, secret: string) => `${start}${'•'.repeat(secret.length)}@`,
    )
    .replace(QUERY, (_, start: string, secret: string) => start + '•'.repeat(secret.length));
}
