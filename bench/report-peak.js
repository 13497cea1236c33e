/** Preloaded into a measured process (`node --require`): as it ends, writes its peak memory and its processor time to descriptor 3. */
'use strict';
const { writeSync } = require('node:fs');

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const megabytes = maxRSS / 1024;
  const processor = (userCPUTime + systemCPUTime) / 1e6;
  writeSync(3, JSON.stringify({ megabytes, processor }));
});
