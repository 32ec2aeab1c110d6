import { Cron } from 'croner';

const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** A daily moment in the office's time zone, whatever the server's time zone. */
export class DailySchedule {
  readonly time: string;
  readonly #cron: Cron;

  /** Calls `onDue` every day at `time` (HH:MM) until `stop`; does not keep the process alive. */
  constructor(time: string, onDue: () => void) {
    this.time = time;
    const [hour, minute] = time.split(':').map(Number);
    this.#cron = new Cron(`${minute} ${hour} * * *`, { timezone: TIME_ZONE, unref: true }, onDue);
  }

  next(after: Date): Date {
    return requireMoment(this.#cron.nextRun(after));
  }

  /** The last moment it was due, even if the server was off. */
  last(before: Date): Date {
    return requireMoment(this.#cron.previousRuns(1, before)[0]);
  }

  stop(): void {
    this.#cron.stop();
  }
}

function requireMoment(moment: Date | null | undefined): Date {
  if (!moment) throw new Error('a daily schedule has no next or previous moment');
  return moment;
}
