import './frame.css';
import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { Loading, type NavigationItem, useTexts } from '../../platform/ui/index.ts';
import { meQuery } from '../me.ts';
import { webTexts } from '../texts.ts';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { NavigationContext } from './navigation-context.ts';
import { SearchTextContext } from './search-text.ts';

/** What stands around every page. */
export function Frame({ navigation }: { readonly navigation: readonly NavigationItem[] }) {
  const t = useTexts(webTexts);
  const { data: me } = useQuery(meQuery);
  const [text, setText] = useState('');
  return (
    <NavigationContext value={navigation}>
      <SearchTextContext value={{ text, setText }}>
        <a className="skip" href="#content">
          {t('web.skip')}
        </a>
        <Header me={me} navigation={navigation} />
        <main className="content" id="content" tabIndex={-1}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </main>
        <Footer employer={me?.employer} />
      </SearchTextContext>
    </NavigationContext>
  );
}
