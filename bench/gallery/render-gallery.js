/**
 * Builds the gallery and turns its pages into pictures with LibreOffice and poppler (`soffice` and `pdftoppm` on the PATH). What they
 * draw depends on their versions, so pictures are only compared with pictures of the same machine.
 */
'use strict';
const { execFileSync } = require('node:child_process');
const { mkdtempSync, readdirSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const ROOT = join(__dirname, '../..');
const DECKS = ['galleri', 'kortast', 'langst'];

/** Whether the programs are there that pictures are made with. */
function canRender() {
  return [
    ['soffice', '--version'],
    ['pdftoppm', '-v'],
  ].every(([program, flag]) => {
    try {
      execFileSync(program, [flag], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
}

/** The gallery's pages as PNG, so many pixels wide: `galleri-01` → bytes, in the order of the decks and their pages. */
async function renderGallery(width) {
  const folder = mkdtempSync(join(tmpdir(), 'deck-pictures-'));
  try {
    await buildGallery(folder);
    return new Map(DECKS.flatMap((deck) => pagesOf(deck, folder, width)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function buildGallery(out) {
  const { buildDeck, openSession, openWorkspace } = require('../../dist');
  const { nodeHost } = require('../../dist/host/node-host');
  const host = nodeHost();
  const { value: workspace } = await openWorkspace(host, { folder: ROOT });
  const session = openSession(host, workspace, { today: '2026-03-20', cache: false });
  for (const deck of DECKS) {
    const run = await buildDeck(session, `decks/gallery/${deck}.deck.yaml`, { strict: true, out });
    if (run.outputs.length === 0) throw new Error(`${deck} can't be built: npx deck check gallery`);
  }
}

function pagesOf(deck, folder, width) {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const pptx = join(folder, 'gallery', `${deck}.pptx`);
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, pptx], {
    stdio: 'ignore',
  });
  const scale = ['-scale-to-x', String(width), '-scale-to-y', '-1'];
  execFileSync('pdftoppm', [...scale, '-png', join(folder, `${deck}.pdf`), join(folder, deck)]);
  const names = readdirSync(folder).filter((name) => name.startsWith(`${deck}-`) && name.endsWith('.png'));
  return names.sort().map((name) => [name.slice(0, -'.png'.length), readFileSync(join(folder, name))]);
}

module.exports = { canRender, renderGallery };
