import { Cron } from 'croner';

const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** A moment of every day, in the office's time zone wherever the server stands. */
export class DailySchedule {
  readonly time: string;
  readonly #cron: Cron;

  /** Calls back every day at `time` (HH:MM) until it is stopped; does not keep the process alive. */
  constructor(time: string, onDue: () => void) {
    this.time = time;
    const [hour, minute] = time.split(':').map(Number);
    this.#cron = new Cron(`${minute} ${hour} * * *`, { timezone: TIME_ZONE, unref: true }, onDue);
  }

  next(after: Date): Date {
    return known(this.#cron.nextRun(after));
  }

  /** The last time it was due, whether anybody was there or not. */
  last(before: Date): Date {
    return known(this.#cron.previousRuns(1, before)[0]);
  }

  stop(): void {
    this.#cron.stop();
  }
}

function known(moment: Date | null | undefined): Date {
  if (!moment) throw new Error('a moment of every day comes every day');
  return moment;
}
