import i18next from 'i18next';
import type { vi } from '#shared/messages/vi.ts';

// Vietnamese messages load with the pages that need them; English messages load together when the user chooses English.
const LOADERS = import.meta.glob<Record<string, object>>([
  '#shared/messages/*/vi/*.ts',
  '!#shared/messages/frame/**',
  '!#shared/messages/reporting/vi/report-document.ts',
]);

type PageWords = keyof typeof vi;

/** Loads a page's code and its messages in parallel. */
export async function withWords<Page>(areas: readonly PageWords[], page: Promise<Page>): Promise<Page> {
  const [loaded] = await Promise.all([page, ...areas.map(loadWords)]);
  return loaded;
}

async function loadWords(area: PageWords): Promise<void> {
  const [, load] = Object.entries(LOADERS).find(([file]) => file.endsWith(`/${area}.ts`)) ?? [];
  if (load === undefined) throw new Error(`There are no messages for ${area}`);
  i18next.addResourceBundle('vi', 'words', { [area]: (await load())[area] }, true);
}
