/** Where the relationships of a part of a package stand; the package itself is ``. @example relationshipsPath('ppt/slides/slide1.xml') // 'ppt/slides/_rels/slide1.xml.rels' */
export function relationshipsPath(part: string): string {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

/** The part a relationship leads to; undefined when it leaves the package. @example resolveTarget('ppt/slides/slide1.xml', '../media/a.png') // 'ppt/media/a.png' */
export function resolveTarget(part: string, target: string): string | undefined {
  if (target.startsWith('/')) return target.slice(1);
  const steps = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..' && steps.pop() === undefined) return undefined;
    if (step !== '..' && step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
