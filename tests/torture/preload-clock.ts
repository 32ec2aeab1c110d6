import { readFileSync, writeFileSync } from 'node:fs';

// Loaded before the server (`--import`), only by this harness. Shifts the clock by the milliseconds in a file, which is read again
// at every SIGUSR2; a second file with `.set` then confirms the shift.
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
