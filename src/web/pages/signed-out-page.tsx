import { ButtonAnchor, Page, signInAddress, useTexts } from '../../platform/ui/index.ts';
import { webTexts } from '../texts.ts';

/** Where one comes after signing out. */
export function SignedOutPage() {
  const t = useTexts(webTexts);
  return (
    <Page title={t('web.signed-out.title')} lead={t('web.signed-out.text')}>
      <div className="actions">
        <ButtonAnchor href={signInAddress('/')}>{t('web.signed-out.again')}</ButtonAnchor>
      </div>
    </Page>
  );
}
