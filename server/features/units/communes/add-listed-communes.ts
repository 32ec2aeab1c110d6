import * as z from 'zod';
import { CommuneBody } from '#shared/contract/units/communes.ts';
import { faultsOfIssue } from '#shared/domain/sets/criteria-set-faults.ts';
import type { Commune } from '#shared/domain/units/commune.ts';
import type { Source } from '../../../audit/append-audit.ts';
import type { Transaction } from '../../../database/open.ts';
import { wordsIn } from '../../../http/words.ts';
import { StartRefusal } from '../../../start-refusal.ts';
import { addCommune, checkNewCommune } from './add-commune.ts';
import { findCommune } from './repository.ts';

// The API's input schema, not its answer: a later field with a default does not break an older file.
const CommuneList = z.array(CommuneBody).min(1);

/** All communes of the list, and those that were added. */
interface ListedCommunes {
  listed: Commune[];
  added: Commune[];
}

/**
 * Adds the communes of a JSON document that do not exist yet, with the API's rules for a new commune, in the caller's
 * transaction. Existing communes stay as they are. `name`: name of the document, for messages.
 * @throws StartRefusal naming every fault by its pointer; the caller must roll back
 */
export function addListedCommunes(
  tx: Transaction,
  document: unknown,
  name: string,
  source: Source,
): ListedCommunes {
  const parsed = CommuneList.safeParse(document);
  if (!parsed.success)
    throw refusalOf(
      name,
      parsed.error.issues.flatMap((one) => faultsOfIssue(document, one)),
    );
  const listed = parsed.data;
  const present = new Set(listed.map(({ id }) => id).filter((id) => findCommune(tx, id) !== undefined));
  const words = wordsIn('en');
  const added: Commune[] = [];
  const faults: Place[] = [];
  for (const [i, commune] of listed.entries()) {
    if (present.has(commune.id)) continue;
    const violations = checkNewCommune(tx, commune);
    for (const { pointer, rule } of violations)
      faults.push({ pointer: `/${i}${pointer}`, detail: words(`problem.violation.${rule}`) });
    if (violations.length > 0) continue;
    addCommune(tx, commune, source);
    added.push(commune);
  }
  if (faults.length > 0) throw refusalOf(name, faults);
  return { listed, added };
}

interface Place {
  pointer: string;
  detail: string;
}

function refusalOf(name: string, faults: readonly Place[]): StartRefusal {
  const named = faults.map(({ pointer, detail }) => `\n  ${pointer || '(the whole file)'}: ${detail}`);
  return new StartRefusal(`${name} is not a valid list of communes, nothing was added:${named.join('')}`);
}
