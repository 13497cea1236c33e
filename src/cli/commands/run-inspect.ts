import { inspectFile } from '../../inspect/inspect-file';
import { showAddress } from '../../source';
import { EXIT } from '../exit-code';
import { annotationsOf, inspectionJson, refusalJson, inspectionText } from '../report/inspection';
import { jsonText } from '../report/json';
import { paintFor } from '../report/paint';
import { report } from '../report/report';
import type { Session } from '../session';

/** `deck inspect`: shows what is in a .pptx and what is wrong with it; exit 1 when something is, or when it can't be looked into. */
export async function runInspect(session: Session, given: string): Promise<number> {
  const { host, terminal, texts, settings } = session;
  const found = await inspectFile(host, given);
  const path = showAddress(given);
  if ('problem' in found) {
    if (settings.json) terminal.stdout.write(jsonText(refusalJson(path, found.problem)));
    report(session, [found.problem]);
    return EXIT.input;
  }
  const { inspection, bytes } = found;
  if (settings.json) terminal.stdout.write(jsonText(inspectionJson(path, inspection)));
  else if (!settings.quiet || hasFaults()) {
    const style = {
      paint: paintFor(session, 'stdout'),
      texts,
      columns: terminal.stdout.columns,
      verbose: settings.verbose,
      quiet: settings.quiet,
    };
    terminal.stdout.write(`${inspectionText({ path, bytes, ...inspection }, style).join('\n')}\n`);
  }
  if (settings.format !== 'human') report(session, annotationsOf(path, inspection, texts));
  return hasFaults() ? EXIT.input : EXIT.done;

  function hasFaults(): boolean {
    return inspection.package.length + inspection.accessibility.length > 0;
  }
}
