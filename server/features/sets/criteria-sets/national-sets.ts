import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCriteriaSet } from '#shared/domain/sets/criteria-set-faults.ts';
import type { Instant } from '#shared/domain/values/local-date.ts';
import type { Database } from '../../../database/open.ts';
import { StartRefusal } from '../../../start-refusal.ts';
import { addCriteriaSet } from './add-criteria-set.ts';
import { findCriteriaSet } from './repository.ts';

const FOLDER = new URL('../../../../shared/criteria-sets/', import.meta.url);

/**
 * Validates the sets shipped with the program and stores those that the database does not have. Existing sets stay as they
 * are: only the office adds a revision of a set in use.
 * @throws StartRefusal naming each fault of a file
 */
export function storeNationalSets(database: Database, recordedAt: Instant): void {
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.json'))) {
    const { set, faults } = readCriteriaSet(
      JSON.parse(readFileSync(fileURLToPath(new URL(file, FOLDER)), 'utf8')),
    );
    if (set === undefined) {
      const named = faults.map(({ pointer, detail }) => `${pointer} ${detail}`).join('; ');
      throw new StartRefusal(`shared/criteria-sets/${file} is not a valid criteria set: ${named}`);
    }
    if (findCriteriaSet(database.query, set.id) === undefined) addCriteriaSet(database, set, recordedAt);
  }
}
