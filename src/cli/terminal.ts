import { EXIT } from './exit-code';
import { texts } from './texts';

/** A place that takes text. */
export interface Output {
  write(text: string): unknown;
  /** Whether a person looks at it: colour and progress only then. */
  readonly isTTY: boolean;
  /** Width in characters; 80 when it isn't known. */
  readonly columns: number;
}

/** What a command line sees of the world besides the host: two streams and the environment. */
export interface Terminal {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The terminal of this process. A reader that goes away (`deck metrics | head`) is no failure. */
export function processTerminal(): Terminal {
  return { stdout: outputOf(process.stdout), stderr: outputOf(process.stderr), env: process.env };
}

/** A stream of this process. Node's types say that `isTTY` is always there, but a pipe and a file lack it. */
type Stream = Omit<NodeJS.WriteStream, 'isTTY'> & { readonly isTTY?: boolean };

function outputOf(stream: Stream): Output {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.stderr.write(`error[machine-failed]: ${texts.failure.output(error.message)}\n`);
    process.exit(EXIT.machine);
  });
  return {
    write: (text) => stream.write(text),
    isTTY: stream.isTTY ?? false,
    columns: stream.columns > 0 ? stream.columns : 80,
  };
}
