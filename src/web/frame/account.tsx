import { Link } from '@tanstack/react-router';
import { signInAddress, thisPage, useTexts, VisuallyHidden } from '../../platform/ui/index.ts';
import type { Me } from '../me.ts';
import { webTexts } from '../texts.ts';

/** Who is signed in, with the way to their own page, and the way out; or the way in. Signing out is a form, so that it works as a POST without script. */
export function Account({ person }: { readonly person: Me['person'] }) {
  const t = useTexts(webTexts);
  if (person === null)
    return (
      <a className="top__action top__action--strong" href={signInAddress(thisPage())}>
        {t('web.sign-in')}
      </a>
    );
  return (
    <form className="account" method="post" action="/sign-out">
      <Link className="top__action account__name" to="/people/$personId" params={{ personId: person.id }}>
        {person.name}
        <VisuallyHidden>, {t('web.own-page')}</VisuallyHidden>
      </Link>
      <button type="submit" className="top__action">
        {t('web.sign-out')}
      </button>
    </form>
  );
}
