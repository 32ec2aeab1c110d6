import { createRootRoute, retainSearchParams } from '@tanstack/react-router';
import { readViewSearch, type ViewSearch } from '#shared/contract/chosen-view.ts';
import { Shell } from '../shell/shell.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { PageFileMissing } from './page-problem.tsx';

/** Reports a failed page import as `PageFileMissing`. */
export function missing(cause: unknown): never {
  throw new PageFileMissing('unreachable', { cause });
}

/** The parent of all pages: the shell. Its search middleware keeps the point of view in every link. */
export const rootRoute = createRootRoute({
  staticData: { frame: 'view' },
  component: Shell,
  notFoundComponent: NotFoundPage,
  validateSearch: readViewSearch,
  search: { middlewares: [retainSearchParams<ViewSearch>(['ngay', 'ghi', 'bo'])] },
});
