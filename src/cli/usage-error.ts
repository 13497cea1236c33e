/** The command line itself is wrong: exit code 2, one line and a hint, never a stack. */
export class UsageError extends Error {
  constructor(
    message: string,
    /** Show the command's examples below the line. */
    readonly withExamples = false,
  ) {
    super(message);
    this.name = 'UsageError';
  }
}
