import { absolutePath, type Host } from '../../host';
import type { Session } from '../session';
import { UsageError } from '../usage-error';

/** GitHub Actions shows the Markdown in the file that this variable names on the page of the run. */
const OF_GITHUB = 'GITHUB_STEP_SUMMARY';

/** What Markdown at its end would break; Windows takes dots and spaces behind a name for nothing. */
const OTHER_KINDS = /\.(?:pptx|ya?ml|json|csv|tsv|png|jpe?g|svg)[. ]*$/i;

/**
 * The absolute paths of the files that get a summary: that of `--summary`, and that of GITHUB_STEP_SUMMARY. One that is a file of
 * another kind, by its name or by that of what a link leads to, is a UsageError.
 */
export async function summaryFiles(
  { host, terminal, texts }: Session,
  summary: string | undefined,
): Promise<readonly string[]> {
  const found = new Map<string, string>();
  for (const [by, given] of Object.entries({ '--summary': summary, [OF_GITHUB]: terminal.env[OF_GITHUB] })) {
    if (given === undefined || given === '') continue;
    const path = absolutePath(host.cwd(), given);
    const real = await host.realPath(path);
    if (OTHER_KINDS.test(path) || OTHER_KINDS.test(real))
      throw new UsageError(texts.usage.badSummary(by, given));
    found.set(real, path);
  }
  return [...found.values()];
}

/** A host that notes the paths of the files that are read. */
export function notingReads(host: Host): { readonly host: Host; readonly read: ReadonlySet<string> } {
  const read = new Set<string>();
  const noting: Host = {
    ...host,
    read: (path, options) => {
      read.add(path);
      return host.read(path, options);
    },
  };
  return { host: noting, read };
}
