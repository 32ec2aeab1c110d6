import './api/without-eval.ts';
import './mantine-styles.ts';
import './fonts/fonts.css';
import './ui/values/status/status-colors.css';
import './ui/layout/parts.css';
import './base.css';
import './print.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import i18next from 'i18next';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiProblem, ApiUnreachable } from './api/call.ts';
import { buildQueryClient, refetchAfterReturn, refetchProblems } from './api/query-client.ts';
import { Entrance } from './pages/people/entrance.tsx';
import { printLight } from './print-light.ts';
import { router } from './router.ts';
import { startLanguage } from './shell/language.ts';
import { resolveVariables, theme } from './theme.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

printLight();
await startLanguage();
void router.load(); // loads the page's file while the session is checked
const queryClient = buildQueryClient();
i18next.on('languageChanged', () => {
  void refetchProblems(queryClient).then(() => router.invalidate());
});

createRoot(root, { onCaughtError: reportUnexpected }).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={resolveVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <Entrance onReturn={refetchPages}>
          <RouterProvider router={router} />
        </Entrance>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);

function refetchPages(): void {
  void refetchAfterReturn(queryClient).then(() => router.invalidate());
}

/** Refusals and lost connections are only shown on the page; other errors are also logged to the console. */
function reportUnexpected(error: unknown): void {
  if (!(error instanceof ApiProblem) && !(error instanceof ApiUnreachable)) reportError(error);
}
