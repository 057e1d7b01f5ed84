import '../theme.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { localDate } from '../../kernel/local-date.ts';
import { App } from '../app.tsx';
import { meQuery } from '../me.ts';
import { createRouterOf } from '../router.tsx';
import { galleryNavigation, galleryPages } from './pages.ts';

const TODAY = localDate('2026-11-22');

const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } } });
queries.setQueryData(meQuery.queryKey, {
  person: { id: 'gallery', name: 'Märta Sjöö' },
  employer: { name: 'Region Exempel' },
  roles: [],
  language: 'sv',
  navigation: ['gallery'],
  today: TODAY,
  demonstration: true,
});

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <App router={createRouterOf(queries, galleryPages, galleryNavigation)} deviceDay={TODAY} />
    </QueryClientProvider>
  </StrictMode>,
);
