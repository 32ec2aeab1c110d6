/** What an operation asks of the person behind it; every operation names one (`access`). */
export type Act = 'see-service' | 'read-record' | 'record-entry' | 'record-metric' | 'export-record';

/** Who acts. Until accounts exist there is one, the person at this machine. */
export interface Actor {
  id: string;
  acts: readonly Act[];
}

/** The one actor of an installation without accounts: may do everything. */
export const LOCAL_ACTOR: Actor = {
  id: 'local',
  acts: ['see-service', 'read-record', 'record-entry', 'record-metric', 'export-record'],
};

/** Whether the actor may do this. The server asks for every operation; the client shows only what may be done. */
export function may(actor: Actor, act: Act): boolean {
  return actor.acts.includes(act);
}
