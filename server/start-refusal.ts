/** The process cannot do its work, for a reason its operator can mend; the message is one clear line. */
export class StartRefusal extends Error {
  override name = 'StartRefusal';
}

/** Runs a command; a refusal is one line on standard error and exit code 1, any other error is a fault of ours. */
export async function runCommand(command: () => Promise<void> | void): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof StartRefusal)) throw error;
    process.stderr.write(`ntm-tracker: ${error.message}\n`);
    process.exitCode = 1;
  }
}
