import { CommuneId } from '#shared/contract/view.ts';

/** Reads the communes that an address names, `06901,06904`; empty text is none of them, undefined leaves it open. */
export function readCommuneList(text: unknown): string[] | undefined {
  if (typeof text !== 'string') return undefined;
  return text.split(',').filter((id) => CommuneId.safeParse(id).success);
}
