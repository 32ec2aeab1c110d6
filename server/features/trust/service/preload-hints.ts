import { chooseView, readViewSearch, type View, viewOf } from '#shared/contract/chosen-view.ts';
import { addressOf } from '#shared/contract/operation.ts';
import { readSession } from '#shared/contract/people/session.ts';
import { listCriteriaSets, readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { readChanges } from '#shared/contract/standing/changes.ts';
import { readBoard, readProgress, readStanding } from '#shared/contract/standing/standings.ts';
import { readWorkspace } from '#shared/contract/trust/service.ts';
import { listCommunes, readCommune } from '#shared/contract/units/communes.ts';
import { lastStepEndBefore } from '#shared/domain/values/local-date.ts';
import type { Visitor } from '../../../http/gate.ts';
import type { Services } from '../../../services.ts';
import { findCriteriaSet } from '../../sets/criteria-sets/repository.ts';
import { findCommune } from '../../units/communes/repository.ts';
import { workspaceOf } from './workspace.ts';

/**
 * API addresses that the page at `path` requests before it can show a figure: those of every page, and those of the two
 * pages that people share as links. Only what this visitor may read. A set or commune that does not exist has none: the
 * page requests less then, and a browser warns of a preload that nobody uses.
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
  const chosen = readViewSearch(Object.fromEntries(search));
  const { set, on, knownUntil } = chooseView(chosen, workspaceOf(services), communeId);
  if (set === undefined) return [];
  const view = viewOf(set, on, knownUntil);
  const { query: tx } = services.database;
  if (findCriteriaSet(tx, set, view) === undefined) return [];
  if (communeId !== undefined && findCommune(tx, communeId) === undefined) return [];
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
    addressOf(readChanges, { query: { set, from, to, knownAt } }),
  ];
}

function requestsOfCommune(communeId: string, view: View): string[] {
  const params = { communeId };
  return [addressOf(readCommune, { params }), addressOf(readStanding, { params, query: view })];
}
