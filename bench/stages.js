/**
 * Prints as JSON how long each stage of a build takes, from its first sign to the next stage's (ms).
 *
 * node bench/stages.js WORKSPACE MANIFEST OUT
 */
'use strict';
const { buildDeck, openSession, openWorkspace } = require('../dist');
const { nodeHost } = require('../dist/host/node-host');

async function main([folder, manifest, out]) {
  const host = nodeHost();
  const { value } = await openWorkspace(host, { folder });
  const times = {};
  let [stage, since] = ['start', 0];
  const enter = (next) => {
    const now = performance.now();
    times[stage] = (times[stage] ?? 0) + now - since;
    [stage, since] = [next, now];
  };
  const progress = (event) => {
    if (event.stage !== stage && event.stage !== 'pull') enter(event.stage);
  };
  const session = openSession(host, value, { today: '2026-03-25', cache: false, progress });
  await buildDeck(session, manifest, { out });
  enter('end');
  console.log(JSON.stringify(times));
}

main(process.argv.slice(2));
