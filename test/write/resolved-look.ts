import { DOMParser, type Element } from '@xmldom/xmldom';

/** How the text of a placeholder looks once everything it inherits is reckoned with. */
export interface Look {
  /** Points. */
  readonly size: number;
  /** RGB of the theme, `A6192E`. */
  readonly colour: string;
  readonly font: string;
  /** The bullet; undefined without one. */
  readonly bullet: string | undefined;
  /** Upper left corner in EMU: `548640,568325`. */
  readonly place: string;
}

type Parts = Readonly<Record<string, string>>;

/**
 * Resolves the first run of a placeholder as ECMA-376 has it, knowing nothing of how deck writes: slide → layout → master →
 * the master's text styles, then scheme colours and fonts through the theme. `type` is that on the slide: `title`, `body`.
 */
export function resolvedLook(parts: Parts, slide: string, type: string): Look {
  const layout = target(parts, slide, 'slideLayout');
  const master = target(parts, layout, 'slideMaster');
  const theme = rootOf(parts, target(parts, master, 'theme'));
  const shape = holder(rootOf(parts, slide), (ph) => ph.getAttribute('type') === type);
  const idx = one(shape, 'p:ph')?.getAttribute('idx') ?? null;
  const above = [
    holder(rootOf(parts, layout), (ph) => ph.getAttribute('idx') === idx && ph.getAttribute('type') === type),
    holder(rootOf(parts, master), (ph) => ph.getAttribute('type') === (isTitle(type) ? 'title' : 'body')),
  ];
  const paragraph = need(shape, 'a:p');
  const level = `a:lvl${Number(one(paragraph, 'a:pPr')?.getAttribute('lvl') ?? 0) + 1}pPr`;
  const lists = [shape, ...above].map((each) => one(need(each, 'a:lstStyle'), level));
  const styles = one(need(rootOf(parts, master), isTitle(type) ? 'p:titleStyle' : 'p:bodyStyle'), level);
  const levels = [one(paragraph, 'a:pPr'), ...lists, styles].filter((each) => each !== undefined);
  const runs = [one(paragraph, 'a:rPr'), ...levels.map((each) => one(each, 'a:defRPr'))].filter(
    (each) => each !== undefined,
  );
  const bullet = first(levels, (each) => one(each, 'a:buNone') ?? one(each, 'a:buChar'));
  const off = first([shape, ...above], (each) => one(each, 'a:off'));
  return {
    size: Number(first(runs, (run) => run.getAttribute('sz') ?? undefined)) / 100,
    colour: themeColour(
      theme,
      first(
        runs,
        (run) => one(run, 'a:solidFill') && one(need(run, 'a:solidFill'), 'a:schemeClr')?.getAttribute('val'),
      ),
    ),
    font: themeFont(
      theme,
      first(runs, (run) => one(run, 'a:latin')?.getAttribute('typeface') ?? undefined),
    ),
    bullet: bullet.getAttribute('char') ?? undefined,
    place: `${off.getAttribute('x') ?? ''},${off.getAttribute('y') ?? ''}`,
  };
}

function isTitle(type: string): boolean {
  return type === 'title' || type === 'ctrTitle';
}

function themeColour(theme: Element, name: string): string {
  const slot = { tx1: 'a:dk1', bg1: 'a:lt1', tx2: 'a:dk2', bg2: 'a:lt2' }[name] ?? `a:${name}`;
  return need(need(theme, slot), 'a:srgbClr').getAttribute('val') ?? '';
}

function themeFont(theme: Element, face: string): string {
  const kind = { '+mj-lt': 'a:majorFont', '+mn-lt': 'a:minorFont' }[face];
  return kind ? (need(need(theme, kind), 'a:latin').getAttribute('typeface') ?? '') : face;
}

function first<F, T>(from: readonly F[], ask: (each: F) => T | null | undefined): T {
  for (const each of from) {
    const answer = ask(each);
    if (answer !== undefined && answer !== null) return answer;
  }
  throw new Error('nothing is inherited');
}

function holder(root: Element, wanted: (ph: Element) => boolean): Element {
  const found = [...root.getElementsByTagName('p:sp')].find((shape) => {
    const ph = one(shape, 'p:ph');
    return ph !== undefined && wanted(ph);
  });
  if (!found) throw new Error('no such placeholder');
  return found;
}

function target(parts: Parts, part: string, type: string): string {
  const rels = rootOf(parts, part.replace(/([^/]+)$/, '_rels/$1.rels'));
  const found = [...rels.getElementsByTagName('Relationship')].find((each) =>
    each.getAttribute('Type')?.endsWith(`/${type}`),
  );
  return new URL(found?.getAttribute('Target') ?? '', `file:///${part}`).pathname.slice(1);
}

function rootOf(parts: Parts, path: string): Element {
  const root = new DOMParser().parseFromString(parts[path] ?? '', 'text/xml').documentElement;
  if (!root) throw new Error(`no part ${path}`);
  return root;
}

function one(element: Element, name: string): Element | undefined {
  return element.getElementsByTagName(name)[0];
}

function need(element: Element, name: string): Element {
  const found = one(element, name);
  if (!found) throw new Error(`no ${name}`);
  return found;
}
