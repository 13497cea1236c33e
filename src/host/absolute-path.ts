/**
 * A path as people type it, from a folder (absolute, forward slashes): dots resolved, Windows slashes turned.
 * @example absolutePath('C:/deck/decks', '..\\out') // 'C:/deck/out'
 */
export function absolutePath(folder: string, written: string): string {
  const slashed = withForwardSlashes(written, isWindows(folder));
  const whole = isAbsolute(slashed) ? slashed : `${folder}/${slashed}`;
  const [, start = '', rest = ''] = /^((?:[a-zA-Z]:|\/\/[^/]+\/[^/]+)?)(.*)$/s.exec(whole) ?? [];
  return `${start}/${withoutDots(rest).join('/')}`;
}

/** A Windows path with forward slashes. On other systems a backslash may be part of a name and is left alone. */
export function withForwardSlashes(path: string, windows: boolean): string {
  return windows ? path.replace(/\\/g, '/') : path;
}

/** The folder that holds a path; that of a root is the root. @example folderOf('C:/a.pptx') // 'C:/' */
export function folderOf(path: string): string {
  const above = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return above === '' || /^[a-zA-Z]:$/.test(above) ? `${above}/` : above;
}

/** The path below a folder, e.g. `decks/people.yaml`; undefined when it lies elsewhere, empty for the folder itself. */
export function pathWithin(folder: string, path: string): string | undefined {
  if (path === folder) return '';
  const start = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(start) ? path.slice(start.length) : undefined;
}

function isWindows(folder: string): boolean {
  return /^([a-zA-Z]:|\/\/)/.test(folder);
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[a-zA-Z]:\//.test(path);
}

function withoutDots(path: string): readonly string[] {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts;
}
