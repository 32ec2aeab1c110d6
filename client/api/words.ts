import i18next from 'i18next';

// The words that only some pages need come with those pages; English comes whole when it is chosen.
const AREAS = {
  administration: () => import('#shared/messages/vi/administration.ts').then((words) => words.administration),
  audit: () => import('#shared/messages/vi/audit.ts').then(({ audit }) => audit),
  commune: () => import('#shared/messages/vi/commune.ts').then(({ commune }) => commune),
  criteria: () => import('#shared/messages/vi/criteria.ts').then(({ criteria }) => criteria),
  entries: () => import('#shared/messages/vi/entries.ts').then(({ entries }) => entries),
  metrics: () => import('#shared/messages/vi/metrics.ts').then(({ metrics }) => metrics),
  difference: () => import('#shared/messages/vi/difference.ts').then(({ difference }) => difference),
  grid: () => import('#shared/messages/vi/grid.ts').then(({ grid }) => grid),
  imports: () => import('#shared/messages/vi/imports.ts').then(({ imports }) => imports),
  indicators: () => import('#shared/messages/vi/indicators.ts').then(({ indicators }) => indicators),
  presentation: () => import('#shared/messages/vi/presentation.ts').then(({ presentation }) => presentation),
  reports: () => import('#shared/messages/vi/reports.ts').then(({ reports }) => reports),
  sets: () => import('#shared/messages/vi/sets.ts').then(({ sets }) => sets),
  system: () => import('#shared/messages/vi/system.ts').then(({ system }) => system),
  targets: () => import('#shared/messages/vi/targets.ts').then(({ targets }) => targets),
  way: () => import('#shared/messages/vi/way.ts').then(({ way }) => way),
  session: () => import('#shared/messages/vi/session.ts').then(({ session }) => session),
} as const;

export type PageWords = keyof typeof AREAS;

/** A page's code and its words, both at once. */
export async function withWords<Page>(areas: readonly PageWords[], page: Promise<Page>): Promise<Page> {
  const [loaded] = await Promise.all([page, ...areas.map(loadWords)]);
  return loaded;
}

async function loadWords(area: PageWords): Promise<void> {
  const words = await AREAS[area]();
  i18next.addResourceBundle('vi', 'words', { [area]: words }, true);
}
