import type { Diagnostic } from '../../diagnostics';
import type { DeckFault, Inspection } from '../../inspect/inspect-file';
import { sourceFile } from '../../source';
import type { Texts } from '../texts';
import { diagnosticJson } from './json';

/** What `deck inspect --json` prints: the outline, and the faults of package and accessibility in one list. */
export function inspectionJson(file: string, inspection: Inspection): object {
  const { outline, untold } = inspection;
  return { file, ...outline, faults: faultsOf(inspection).map(faultJson), untold, diagnostics: [] };
}

/** The same keys for a file that can't be looked into. */
export function refusalJson(file: string, complaint: Diagnostic): object {
  return { file, sections: [], slides: [], faults: [], untold: 0, diagnostics: [diagnosticJson(complaint)] };
}

type Kind = 'package' | 'accessibility';

/** All faults, those of the package first. */
function faultsOf(inspection: Inspection): readonly (DeckFault & { readonly kind: Kind })[] {
  return (['package', 'accessibility'] as const).flatMap((kind) =>
    inspection[kind].map((fault) => ({ ...fault, kind })),
  );
}

function faultJson({ kind, rule, slide, shape, part, message }: DeckFault & { readonly kind: Kind }): object {
  return { kind, rule, slide: slide ?? null, shape: shape ?? null, part, message };
}

/** Faults as diagnostics at the file, for formats that programs read. */
export function annotationsOf(
  file: string,
  inspection: Inspection,
  { inspect }: Texts,
): readonly Diagnostic[] {
  const span = { file: sourceFile(file, ''), start: 0, end: 0 };
  return faultsOf(inspection).map((fault) => {
    const place = inspect.place(fault);
    const message = place === '' ? fault.message : `${place}: ${fault.message}`;
    return { code: fault.rule, severity: 'error', message, span, params: fault.params };
  });
}
