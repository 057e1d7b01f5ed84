import { useLanguage, useTexts } from '../../../../platform/ui/index.ts';
import type { VersionAnswer } from '../../api.ts';
import { texts } from '../../texts.ts';
import { pageTexts } from '../texts.ts';

/** What a version has to say about itself first, each with the ways to where it is. */
export function Banners({ version: { banners, content } }: { readonly version: VersionAnswer }) {
  const t = useTexts(pageTexts);
  const words = useTexts(texts);
  const language = useLanguage();
  if (banners.length === 0) return null;
  const headingOf = (section: string) => content.sections.find(({ id }) => id === section)?.heading ?? section;
  const limitOf = (limit: string) => content.limits.find(({ id }) => id === limit)?.title[language] ?? limit;
  return (
    <section aria-label={t('guidelines.page.banners')}>
      {banners.map((banner) => {
        const where =
          banner.code === 'unverified'
            ? banner.sections.map((id) => ({ href: `#section-${id}`, text: headingOf(id) }))
            : banner.code === 'period-unset'
              ? banner.limits.map((id) => ({ href: `#limits-${id}`, text: limitOf(id) }))
              : banner.parts.map(({ list, id, title }) => ({ href: `#${list}-${id}`, text: title[language] }));
        return (
          <div key={banner.code} className="guideline-banner">
            <p>{words(`guidelines.banner.${banner.code}`, { n: where.length })}</p>
            <details>
              <summary>{t('guidelines.page.where')}</summary>
              <ul>
                {where.map(({ href, text }) => (
                  <li key={href}>
                    <a href={href}>{text}</a>
                  </li>
                ))}
              </ul>
            </details>
          </div>
        );
      })}
    </section>
  );
}
