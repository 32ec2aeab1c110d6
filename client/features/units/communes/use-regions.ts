import { useCriteriaSets } from '../../../api/use-criteria-sets.ts';
import { useLocalName } from '../../../ui/values/use-local-name.ts';

/** Regions and commune groups of all sets, each once, plus those in `kept` that no set knows. */
export function useRegions(kept: readonly string[]): { value: string; label: string }[] {
  const localName = useLocalName();
  const sets = useCriteriaSets();
  const known = new Map(
    sets.flatMap(({ regions }) => regions).map((region) => [region.id, localName(region)] as const),
  );
  const unknown = kept.filter((id) => !known.has(id)).map((id) => [id, id] as const);
  return [...known, ...unknown].map(([value, label]) => ({ value, label }));
}
