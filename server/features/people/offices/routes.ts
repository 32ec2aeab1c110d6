import type { FastifyInstance } from 'fastify';
import { changeOffice, createOffice, listOffices } from '#shared/contract/people/offices.ts';
import { changedSides } from '../../../audit/changed-sides.ts';
import { Refusal } from '../../../http/refusal.ts';
import { serve } from '../../../http/serve.ts';
import type { Services } from '../../../services.ts';
import { appendChange } from '../../trust/audit/append-creation.ts';
import { checkOffice } from './check-office.ts';
import { createOffice as create } from './create-office.ts';
import * as offices from './repository.ts';

/** GET and POST /api/offices, PATCH /api/offices/{officeId} */
export function officeRoutes(app: FastifyInstance, { database, now, actors }: Services): void {
  const sourceOf = (actor: { id: string }, address: string) => ({
    actor: actor.id,
    address,
    at: now().toISOString(),
  });

  serve(app, listOffices, () => ({ offices: offices.listOffices(database.query) }));

  serve(app, createOffice, ({ body, actor, address }) => {
    const saved = database.write((tx) => create(tx, body, sourceOf(actor, address)));
    if (saved.outcome === 'rules-broken') throw new Refusal('rules-broken', { violations: saved.violations });
    return saved.office;
  });

  serve(app, changeOffice, ({ params, body, actor, address }) => {
    const office = database.write((tx) => {
      const before = offices.findOffice(tx, params.officeId);
      if (before === undefined) throw new Refusal('unknown-office');
      const violations = checkOffice(tx, body, before.id);
      if (violations.length > 0) throw new Refusal('rules-broken', { violations });
      const sides = changedSides(before, body);
      if (sides === undefined) return before;
      appendChange(tx, sourceOf(actor, address), 'office', String(before.id), sides);
      return offices.updateOffice(tx, before.id, sides.to);
    });
    // The permissions of its officers depend on the office.
    actors.drop((visitor) => visitor.actor.role === 'office', 'changed');
    return office;
  });
}
