import { createRootRoute, retainSearchParams } from '@tanstack/react-router';
import { readViewSearch, type ViewSearch } from '#shared/contract/chosen-view.ts';
import { Shell } from '../shell/shell.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { PageFileMissing } from './page-problem.tsx';

export function missing(cause: unknown): never {
  throw new PageFileMissing({ cause });
}

/** Root of all pages: renders the shell; every link keeps the view's search parameters. */
export const rootRoute = createRootRoute({
  staticData: { frame: 'view' },
  component: Shell,
  notFoundComponent: NotFoundPage,
  validateSearch: readViewSearch,
  search: { middlewares: [retainSearchParams<ViewSearch>(['ngay', 'ghi', 'bo'])] },
});
