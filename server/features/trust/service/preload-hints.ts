import { chooseView, readViewSearch, type View, viewOf } from '#shared/contract/chosen-view.ts';
import { addressOf } from '#shared/contract/operation.ts';
import { readSession } from '#shared/contract/people/session.ts';
import { listCriteriaSets, readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { readDifference } from '#shared/contract/standing/differences.ts';
import { readBoard, readProgress, readStanding } from '#shared/contract/standing/standings.ts';
import { readWorkspace } from '#shared/contract/trust/service.ts';
import { listCommunes, readCommune } from '#shared/contract/units/communes.ts';
import { lastStepEndBefore } from '#shared/domain/values/local-date.ts';
import type { Visitor } from '../../../http/gate.ts';
import type { Services } from '../../../services.ts';
import { workspaceOf } from './workspace.ts';

/**
 * The addresses that the page at `path` asks before it can show a figure, as far as this visitor may: the first ones of any
 * page, and those of the two pages that people send each other. A question that the page then does not ask costs one answer.
 */
export function preloadHints(
  services: Services,
  path: string,
  search: URLSearchParams,
  visitor: Visitor | undefined,
): string[] {
  if (visitor?.actor.restriction !== null) return [readSession.path];
  return [readSession.path, readWorkspace.path, ...requestsOfPage(services, path, search)];
}

function requestsOfPage(services: Services, path: string, search: URLSearchParams): string[] {
  const communeId = /^\/xa\/(\d{5})$/.exec(path)?.[1];
  if (path !== '/' && communeId === undefined) return [];
  const asked = readViewSearch(Object.fromEntries(search));
  const { set, on, knownUntil } = chooseView(asked, workspaceOf(services), communeId);
  if (set === undefined) return [];
  const view = viewOf(set, on, knownUntil);
  return [
    ...(communeId === undefined ? requestsOfBoard(view) : requestsOfCommune(communeId, view)),
    addressOf(readCriteriaSet, { params: { setId: set }, query: { knownAt: view.knownAt } }),
    addressOf(listCriteriaSets, {}),
    addressOf(listCommunes, { query: { on } }),
  ];
}

function requestsOfBoard(view: View): string[] {
  const { set, on: to, knownAt } = view;
  const from = lastStepEndBefore(to, 'quarter');
  return [
    addressOf(readBoard, { query: view }),
    addressOf(readProgress, { query: { set, to, knownAt } }),
    addressOf(readDifference, { query: { set, from, to, knownAt } }),
  ];
}

function requestsOfCommune(communeId: string, view: View): string[] {
  const params = { communeId };
  return [addressOf(readCommune, { params }), addressOf(readStanding, { params, query: view })];
}
