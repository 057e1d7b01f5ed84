import { PageLink, useTexts } from '../../platform/ui/index.ts';
import type { Me } from '../me.ts';
import { webTexts } from '../texts.ts';

/** What this is, and the pages that everyone has a right to. */
export function Footer({ employer }: { readonly employer: Me['employer'] | undefined }) {
  const t = useTexts(webTexts);
  return (
    <footer className="bottom">
      <div className="bottom__inside">
        {employer === undefined ? null : <p>{t('web.footer.about', { employer: employer.name })}</p>}
        <ul>
          <li>
            <PageLink to="/help">{t('web.footer.help')}</PageLink>
          </li>
          <li>
            <PageLink to="/accessibility">{t('web.footer.accessibility')}</PageLink>
          </li>
        </ul>
      </div>
    </footer>
  );
}
