import type { Host } from '../host';
import { fieldOf, listIn, parsedJson } from '../build/parsed-json';
import type { Target } from '../build/target';

/** A file that a build report says was written. */
export interface ExistingOutput {
  /** Below the folder of the report: `bakgrundsmaterial.pptx`, `charts/bakgrundsmaterial.bup.png`. */
  readonly file: string;
  readonly sha256: string;
}

/** What the report of the last build says was written, whatever else stands in it: the file lies in the open. */
export async function existingOutputs(
  host: Host,
  { report, deck }: Target,
): Promise<readonly ExistingOutput[]> {
  if (!(await host.exists(report))) return [];
  const listed = listIn(parsedJson(new TextDecoder().decode(await host.read(report))), 'outputs') ?? [];
  return listed.flatMap((each) => {
    const [file, sha256] = [fieldOf(each, 'file'), fieldOf(each, 'sha256')];
    return typeof file === 'string' && typeof sha256 === 'string' && isOf(deck, file)
      ? [{ file, sha256 }]
      : [];
  });
}

/** Whether a file can be one of this deck's, and not one further away. */
function isOf(deck: string, file: string): boolean {
  const name = file.replace(/^charts\//, '');
  // What comes before is the name of a file that is there; on Windows it can't hold these signs, elsewhere it may.
  return name.startsWith(`${deck}.`) && !/[/\\:]/.test(name.slice(deck.length));
}
