import type { FastifyInstance } from 'fastify';
import { type AnnulmentAct, recordAnnulment, undoAnnulment } from '#shared/contract/record/annulments.ts';
import type { Actor } from '#shared/domain/people/permissions.ts';
import { figureDays } from '../../../figure-days.ts';
import { Refusal } from '../../../http/refusal.ts';
import { serve } from '../../../http/serve.ts';
import type { Services } from '../../../services.ts';
import { type ActContext, annulStatements, undoAct } from './annul-statements.ts';
import { describeAct } from './describe-act.ts';

/** POST /api/annulments, /api/annulments/{actId}/undo */
export function annulmentRoutes(app: FastifyInstance, services: Services): void {
  const { database, now } = services;
  const contextOf = (actor: Actor, address: string): ActContext => {
    const moment = now();
    const source = { actor: actor.id, address, at: moment.toISOString() };
    return { actor, days: figureDays(services, moment), source };
  };

  serve(
    app,
    recordAnnulment,
    async ({ body, actor, address }) => {
      // An act that waited in a browser must not be recorded for the person who signed in there since.
      if (body.author !== undefined && body.author !== actor.id) throw new Refusal('not-signed-in');
      return database.writeSoon((tx) => {
        annulStatements(tx, body, contextOf(actor, address));
        return describeAct(tx, body.id);
      });
    },
    { communesOf },
  );

  serve(
    app,
    undoAnnulment,
    ({ params, body, actor, address }) =>
      database.write((tx) => {
        undoAct(tx, params.actId, body, contextOf(actor, address));
        return describeAct(tx, body.id);
      }),
    { communesOf },
  );
}

function communesOf({ cells, metrics }: AnnulmentAct): string[] {
  return [...cells, ...metrics].map(({ communeId }) => communeId);
}
