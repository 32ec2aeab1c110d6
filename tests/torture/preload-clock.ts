import { readFileSync, writeFileSync } from 'node:fs';

// Loaded before the server (`--import`), by the harness alone: its clock is the machine's and so many milliseconds as the file says, read
// again at every SIGUSR2; that it was is said in a file beside it.
const file = process.env['TORTURE_CLOCK'] ?? '';
const MachineDate = Date;
let offset = 0;

function set(): void {
  offset = Number(readFileSync(file, 'utf8'));
  writeFileSync(`${file}.set`, String(offset));
}

class ShiftedDate extends MachineDate {
  constructor(...given: []) {
    if (given.length === 0) super(MachineDate.now() + offset);
    else super(...given);
  }

  static override now(): number {
    return MachineDate.now() + offset;
  }
}

globalThis.Date = ShiftedDate as DateConstructor;
set();
process.on('SIGUSR2', set);
