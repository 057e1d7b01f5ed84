import { defineTexts } from '../../../../platform/i18n/index.ts';
import { useTexts } from '../../../../platform/ui/index.ts';
import { sv as authorityWords } from '../../../authority/texts.sv.ts';
import type { CaseViewed } from '../queries.ts';
import { useRoleWords } from '../use-role-words.ts';
import { reviewTexts } from './texts.ts';

type Outcome = NonNullable<CaseViewed['review']>['outcomes'][number];
type Because = Extract<keyof typeof authorityWords, `authority.because.${string}`>;

/** The words in which the authority tells who decides; its door would bring the server with it. */
const authorityTexts = defineTexts(authorityWords, async () => (await import('../../../authority/texts.en.ts')).en);

/** "Det här beslutet fattas av …, därför att …": the whole way through the delegation order. */
export function WhoDecides({ outcome }: { readonly outcome: Outcome }) {
  const t = useTexts(reviewTexts);
  const told = useTexts(authorityTexts);
  const roleWords = useRoleWords();
  const { decider, reasons } = outcome;
  const level = roleWords(decider.level);
  const who = decider.isMe ? t('cases.review.you') : (decider.name ?? level);
  const way = reasons.map((reason) => {
    const at = told(`authority.level.${reason.level}` as 'authority.level.board');
    const name = reason.because === 'decides-as-body' ? told('authority.body') : reason.name;
    return told(`authority.because.${reason.because}` as Because, {
      level: at,
      who: name ?? told('authority.somebody', { level: at }),
    });
  });
  return (
    <div className="who-decides">
      <p>
        <strong>
          {decider.item === null
            ? t('cases.review.decided-by', { who, level })
            : t('cases.review.decided-by.item', { who, level, item: decider.item })}
        </strong>
      </p>
      <p className="muted">{t('cases.review.because', { way: way.join(' ') })}</p>
    </div>
  );
}
