import { defineProblem } from '../diagnostic';

const anew = (meeting: string): string => `\`deck freeze ${meeting} --force\``;

/** Complaints about the snapshot of a frozen meeting. */
export const snapshotProblems = {
  snapshotDamaged: defineProblem(
    'snapshot-damaged',
    'error',
    (p: { path: string; reason: string; meeting: string }) => ({
      message: `${p.path} isn't as deck froze it: ${p.reason}`,
      help: `restore it from version control; or take today's figures: for good with ${anew(p.meeting)}, for one build with --fresh`,
    }),
  ),
  otherSnapshot: defineProblem(
    'snapshot-of-other-meeting',
    'error',
    (p: { path: string; folder: string; meeting: string; other: string }) => ({
      message: `${p.path} holds the figures of the meeting on ${p.other}, not of the one on ${p.meeting}`,
      help: `was the folder copied? delete ${p.folder}/, and the meeting has today's figures; then \`deck freeze ${p.meeting}\` freezes them`,
    }),
  ),
  frozenFiguresDiffer: defineProblem(
    'frozen-figures-differ',
    'warning',
    (p: { id: string; then: string; now: string; version: string; file: string }) => ({
      message: `the frozen figures of "${p.id}" aren't read as they were then: ${p.then === p.now ? `the latest is still ${p.then}, but others differ` : `the latest was ${p.then} and is now ${p.now}`}`,
      help: `build with deck ${p.version}, which froze them; \`deck metrics ${p.id} --file ${p.file}\` shows how they are read now, and if that is right, add \`accept: [{ code: frozen-figures-differ, why: … }]\` to the metric in the live catalogue`,
    }),
  ),
  notFrozen: defineProblem('not-frozen', 'warning', (p: { id: string; meeting: string; frozen: string }) => ({
    message: `"${p.id}" isn't among the figures frozen ${p.frozen}, so today's are used`,
    help: `\`deck freeze ${p.meeting}\` adds it to the snapshot and leaves the others as they are`,
  })),
  frozenFigures: defineProblem('frozen-figures', 'info', (p: { meeting: string; frozen: string }) => ({
    message: `the figures are those frozen ${p.frozen}`,
    help: `--fresh takes today's; so does the meeting for good once \`data/\` is deleted`,
  })),
} as const;
