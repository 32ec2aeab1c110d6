import { CommuneId } from '#shared/contract/view.ts';

/** Parses commune ids from a search parameter (`06901,06904`): [] for empty text, undefined if the parameter is missing. */
export function readCommuneList(text: unknown): string[] | undefined {
  if (typeof text !== 'string') return undefined;
  return text.split(',').filter((id) => CommuneId.safeParse(id).success);
}
