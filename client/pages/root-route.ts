import { createRootRoute, retainSearchParams } from '@tanstack/react-router';
import { readViewSearch, type ViewSearch } from '#shared/contract/chosen-view.ts';
import { Shell } from '../shell/shell.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { PageFileMissing } from './page-problem.tsx';

/** A page's file that cannot be had, in words of its own. */
export function missing(cause: unknown): never {
  throw new PageFileMissing({ cause });
}

/** What all pages are within: the shell; the view goes with every link. */
export const rootRoute = createRootRoute({
  staticData: { frame: 'view' },
  component: Shell,
  notFoundComponent: NotFoundPage,
  validateSearch: readViewSearch,
  search: { middlewares: [retainSearchParams<ViewSearch>(['ngay', 'ghi', 'bo'])] },
});
