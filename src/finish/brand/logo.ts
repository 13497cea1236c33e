import { frame, type Frame, type Template } from '../../model';
import { el } from '../xml';
import { transform } from './frames';

type Logo = NonNullable<Template['logo']>;

/** Part that holds the logo. */
export function logoPath(logo: Logo): string {
  return `ppt/media/logo.${logo.mime === 'image/png' ? 'png' : 'jpeg'}`;
}

/** The logo as a picture, fitted into its place with its aspect kept, right-aligned and centred vertically. */
export function logoPicture(logo: Logo, place: Frame, id: number, relationship: string): string {
  const properties = el(
    'p:nvPicPr',
    {},
    el('p:cNvPr', { id, name: 'Logotyp', descr: logo.alt }),
    el('p:cNvPicPr', {}, el('a:picLocks', { noChangeAspect: 1 })),
    el('p:nvPr', { userDrawn: 1 }),
  );
  const fill = el(
    'p:blipFill',
    {},
    el('a:blip', { 'r:embed': relationship }),
    el('a:stretch', {}, el('a:fillRect')),
  );
  const shape = el(
    'p:spPr',
    {},
    transform(fit(logo, place)),
    el('a:prstGeom', { prst: 'rect' }, el('a:avLst')),
  );
  return el('p:pic', {}, properties, fill, shape);
}

function fit(logo: Logo, place: Frame): Frame {
  const scale = Math.min(place.width / logo.width, place.height / logo.height);
  const [width, height] = [logo.width * scale, logo.height * scale];
  return frame(place.x + place.width - width, place.y + (place.height - height) / 2, width, height);
}
