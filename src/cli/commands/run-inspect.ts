import { inspectFile } from '../../inspect/inspect-file';
import { showAddress } from '../../source';
import { EXIT } from '../exit-code';
import { annotationsOf, inspectionJson, refusalJson, inspectionText } from '../report/inspection';
import { jsonText } from '../report/json';
import { report } from '../report/report';
import { printLines, styleOf } from '../report/style';
import type { CliContext } from '../context';

/** `deck inspect`: shows what is in a .pptx and what is wrong with it; exit 1 when something is, or when it can't be looked into. */
export async function runInspect(context: CliContext, given: string): Promise<number> {
  const { host, terminal, settings } = context;
  const found = await inspectFile(host, given);
  const path = showAddress(given);
  if ('problem' in found) {
    if (settings.json) terminal.stdout.write(jsonText(refusalJson(path, found.problem)));
    report(context, [found.problem]);
    return EXIT.input;
  }
  const { inspection, bytes } = found;
  const isFaulty = inspection.package.length + inspection.accessibility.length > 0;
  if (settings.json) terminal.stdout.write(jsonText(inspectionJson(path, inspection)));
  else if (!settings.quiet || isFaulty)
    printLines(context, inspectionText({ path, bytes, ...inspection }, styleOf(context)));
  if (settings.format !== 'human') report(context, annotationsOf(path, inspection));
  return isFaulty ? EXIT.input : EXIT.done;
}
