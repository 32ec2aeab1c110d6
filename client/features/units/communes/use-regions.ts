import { useCriteriaSets } from '../../../api/use-criteria-sets.ts';
import { useLocalName } from '../../../ui/values/use-local-name.ts';

/** The regions and commune groups that the sets know, each once, and those of `kept` that none of them knows. */
export function useRegions(kept: readonly string[]): { value: string; label: string }[] {
  const localName = useLocalName();
  const sets = useCriteriaSets();
  const known = new Map(
    sets.flatMap(({ regions }) => regions).map((region) => [region.id, localName(region)] as const),
  );
  const unknown = kept.filter((id) => !known.has(id)).map((id) => [id, id] as const);
  return [...known, ...unknown].map(([value, label]) => ({ value, label }));
}
