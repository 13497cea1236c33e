'use strict';
const { cpSync, mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { MEETING } = require('./many-charts');

/** A workspace in `folder` whose one deck has `count` slides of three bullets each, in sections of at most 20. */
function writeTexts(folder, count) {
  mkdirSync(join(folder, 'decks', MEETING), { recursive: true });
  cpSync(join(__dirname, '../templates/region-kalmar'), join(folder, 'templates/region-kalmar'), { recursive: true });
  writeFileSync(join(folder, 'deck.config.yaml'), 'language: sv-SE\n');
  const sections = Array.from({ length: Math.ceil(count / 20) }, (_, section) => [
    `  - section: Förvaltning nummer ${section + 1}`,
    '    slides:',
    ...Array.from({ length: Math.min(20, count - section * 20) }, (_, index) => slide(section * 20 + index + 1)),
  ]);
  const head = ['title: Mätning', `meeting: { body: Regionstyrelsen, date: ${MEETING} }`, 'agenda_slide: false'];
  const lines = [...head, 'agenda:', ...sections.flat(), ''];
  writeFileSync(join(folder, 'decks', MEETING, 'matning.deck.yaml'), lines.join('\n'));
}

function slide(number) {
  return `      - title: Läget i verksamheten, del ${number}
        bullets: |
          - Tillgängligheten har ökat sedan förra mötet, fråga ${number}
          - Bemanningen är säkrad över sommaren på ${number % 40} enheter
          - Nästa uppföljning lämnas om ${(number % 9) + 2} veckor`;
}

module.exports = { writeTexts };
