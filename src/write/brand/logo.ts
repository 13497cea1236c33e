import { logoFrame, type Frame, type Template } from '../../model';
import { el } from '../../package/xml-text';
import { rectangleAt } from './drawing';

type Logo = NonNullable<Template['logo']>;

/** Part that holds the logo. */
export function logoPath(logo: Logo): string {
  return `ppt/media/logo.${logo.mime === 'image/png' ? 'png' : 'jpeg'}`;
}

/** The logo as a picture, fitted into its place with its aspect kept, right-aligned and centred vertically. */
export function logoPicture(logo: Logo, place: Frame, { id, link }: { id: number; link: string }): string {
  const properties = el(
    'p:nvPicPr',
    {},
    el('p:cNvPr', { id, name: 'Logotyp', descr: logo.alt }),
    el('p:cNvPicPr', {}, el('a:picLocks', { noChangeAspect: 1 })),
    el('p:nvPr', { userDrawn: 1 }),
  );
  const fill = el('p:blipFill', {}, el('a:blip', { 'r:embed': link }), el('a:stretch', {}, el('a:fillRect')));
  return el('p:pic', {}, properties, fill, rectangleAt(logoFrame(logo, place)));
}
