/** The process cannot do its work, for a reason its operator can mend; the message is one clear line. */
export class StartRefusal extends Error {
  override name = 'StartRefusal';
}

/**
 * Runs a command. A refusal, and what the system, SQLite or the reader of arguments refuses, is one line on standard
 * error and exit code 1; any other error is a fault of ours and shows its stack.
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

/** The message of an error, of its innermost cause when it wraps another: that one says what happened. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : messageOf(error.cause);
}

// Errors of Node's own (ENOSPC, ERR_PARSE_ARGS_…) and of SQLite carry a code; the library in between may wrap them.
function hasCode(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && typeof error.code === 'string') || hasCode(error.cause);
}
