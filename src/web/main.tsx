import './theme.css';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { systemClock, today } from '../kernel/clock.ts';
import { ApiProblem, signInAddress, thisPage } from '../platform/ui/index.ts';
import { App } from './app.tsx';
import { meQuery } from './me.ts';
import { createAppRouter } from './router.tsx';

/** An answer that says "sign in" leads there, from any page and any call. */
const queries = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (error instanceof ApiProblem && error.details.status === 401)
        location.assign(signInAddress(thisPage(), error.details));
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal stays a refusal; only a broken line is worth another try.
      retry: (failures, error) => failures < 1 && error instanceof ApiProblem && error.details.status === 'offline',
    },
  },
});
// Asked for at once, while the rest is being put together.
void queries.prefetchQuery(meQuery);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <App router={createAppRouter(queries)} deviceDay={today(systemClock)} />
    </QueryClientProvider>
  </StrictMode>,
);
