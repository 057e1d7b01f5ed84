import './search-box.css';
import { MagnifyingGlassIcon } from '@navikt/aksel-icons';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, use, useId } from 'react';
import { useTexts, VisuallyHidden } from '../../platform/ui/index.ts';
import { webTexts } from '../texts.ts';
import { SearchTextContext } from './search-text.ts';

/** One box for names, units, journal numbers, companies and personal numbers. */
export function SearchBox() {
  const t = useTexts(webTexts);
  const { text, setText } = use(SearchTextContext);
  const navigate = useNavigate();
  const id = useId();
  function search(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setText(String(new FormData(event.currentTarget).get('text') ?? '').trim());
    void navigate({ to: '/search' });
  }
  return (
    <search className="search-box">
      <form onSubmit={search}>
        <label htmlFor={id} className="aksel-sr-only">
          {t('web.search.label')}
        </label>
        <input
          id={id}
          name="text"
          type="search"
          autoComplete="off"
          placeholder={t('web.search.short-label')}
          key={text}
          defaultValue={text}
        />
        <button type="submit">
          <MagnifyingGlassIcon aria-hidden />
          <VisuallyHidden>{t('web.search.button')}</VisuallyHidden>
        </button>
      </form>
    </search>
  );
}
