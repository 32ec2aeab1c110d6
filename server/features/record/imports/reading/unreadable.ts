import type { FileFault } from '#shared/domain/record/import/file-fault.ts';

/**
 * Thrown if a file cannot be read: the reason, and the place in the file, e.g. `Xã Quảng An!A150001`. `cause`: the end of a
 * reading process that was not expected to end.
 */
export class Unreadable extends Error {
  override name = 'Unreadable';
  readonly fault: FileFault;
  readonly at: string | undefined;

  constructor(fault: FileFault, at?: string, options?: ErrorOptions) {
    super(`${fault}${at === undefined ? '' : ` at ${at}`}`, options);
    this.fault = fault;
    this.at = at;
  }
}
