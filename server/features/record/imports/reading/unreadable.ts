import type { FileFault } from '#shared/domain/record/import/file-fault.ts';

/** Thrown where a file cannot be read on: why, and where in it, e.g. `Xã Quảng An!A150001` or `dòng 7`. */
export class Unreadable extends Error {
  override name = 'Unreadable';
  readonly fault: FileFault;
  readonly at: string | undefined;

  constructor(fault: FileFault, at?: string) {
    super(`${fault}${at === undefined ? '' : ` at ${at}`}`);
    this.fault = fault;
    this.at = at;
  }
}
