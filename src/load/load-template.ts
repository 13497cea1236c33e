import { collect, failure, problems, take, type Outcome } from '../diagnostics';
import { resolvePath, templateOf, type Template, type Workspace } from '../model';
import { spanAt, type Span } from '../source';
import type { Session } from '../session';
import { loadPicture } from './load-picture';
import { readDocument } from './read-document';

/** Reads `templates/<key>/template.yaml` and its logo; an unknown template is reported where it was named. */
export async function loadTemplate(
  session: Session,
  wanted: { key: string; askedAt?: Span },
): Promise<Outcome<Template>> {
  const { host, workspace } = session;
  const path = templatePath(workspace, wanted.key);
  if (path === undefined || !(await host.exists(`${workspace.root}/${path}`))) {
    const entries = await host.list(`${workspace.root}/${workspace.templates}`);
    const known = entries.filter((entry) => entry.kind === 'folder').map((entry) => entry.name);
    return failure(problems.unknownTemplate(wanted.askedAt, { name: wanted.key, known }));
  }
  const document = await readDocument(session, 'template', { path });
  const spec = document.value;
  if (!spec) return failure(...document.diagnostics);
  const named = spec.value.logo;
  const at = spanAt(spec.tree, 'logo', 'file');
  const logo = named && (await loadPicture(session, { from: path, written: named.file, at }));
  return collect((report) => {
    take(document, report);
    const picture = logo && take(logo, report);
    return templateOf(wanted.key, spec.value, {
      origin: spec.tree,
      ...(picture && { logo: { ...picture, alt: named.alt } }),
    });
  });
}

/** The folder of a template, e.g. `templates/region-kalmar`. */
export function templateFolder(workspace: Workspace, key: string): string {
  return `${workspace.templates}/${key}`;
}

function templatePath(workspace: Workspace, key: string): string | undefined {
  return /^[\p{L}\p{N}._-]+$/u.test(key) && !key.startsWith('.')
    ? resolvePath(`${workspace.templates}/x`, `${key}/template.yaml`)
    : undefined;
}
