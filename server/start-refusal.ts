/** Thrown if the process cannot start for a reason that its operator can fix; the message is one clear line. */
export class StartRefusal extends Error {
  override name = 'StartRefusal';
}

/**
 * Runs a command. Refusals, and errors of the system, SQLite or argument parsing, print one line on standard error and set
 * exit code 1. Any other error is a bug and shows its stack.
 */
export async function runCommand(command: () => Promise<void> | void): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof StartRefusal) && !hasCode(error)) throw error;
    process.stderr.write(`ntm-tracker: ${messageOf(error)}\n`);
    process.exitCode = 1;
  }
}

/** Message of an error, or of its innermost cause, which says what happened. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : messageOf(error.cause);
}

// Errors of Node (ENOSPC, ERR_PARSE_ARGS_…) and of SQLite have a code; a library in between may wrap them.
function hasCode(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && typeof error.code === 'string') || hasCode(error.cause);
}
