import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useTexts } from '../../../../platform/ui/index.ts';
import type { CaseViewed } from '../queries.ts';
import { reviewTexts } from './texts.ts';
import { type GroundTyped, OWN_WORDS } from './typed.ts';

type Review = NonNullable<CaseViewed['review']>;

interface GroundFieldsProps {
  readonly ground: Review['grounds'][number];
  readonly reasons: Review['reasons'];
  /** Something asks for a closer look: then a standard reason is not enough where the law leaves a choice. */
  readonly isFlagged: boolean;
  /** What a yes leads to, in the words of the kind. */
  readonly leadsTo: string;
  readonly typed: GroundTyped;
  readonly error: string | undefined;
  onJudge(part: GroundTyped): void;
}

/** One ground as a question, with the law it stands in and whether it must or may lead to a prohibition. */
export function GroundFields({ ground, reasons, isFlagged, leadsTo, typed, error, onJudge }: GroundFieldsProps) {
  const t = useTexts(reviewTexts);
  const needsWords = isFlagged && ground.refusal === 'may';
  const isOwn = typed.met === 'yes' || (typed.met === 'no' && (typed.reason === OWN_WORDS || reasons.length === 0));
  return (
    <div className="ground" id={`ground-${ground.id}`} tabIndex={-1}>
      <RadioGroup
        legend={ground.question}
        description={`${ground.law ?? ground.title}. ${leadsTo}`}
        value={typed.met ?? ''}
        onChange={(met: 'yes' | 'no') => onJudge({ met, ...(met === 'no' && needsWords ? { reason: OWN_WORDS } : {}) })}
        error={error}
      >
        <Radio value="no">{t('cases.review.no')}</Radio>
        <Radio value="yes">{t('cases.review.yes')}</Radio>
      </RadioGroup>
      {typed.met === 'no' && reasons.length > 0 ? (
        <RadioGroup
          legend={t('cases.review.why-not')}
          description={needsWords ? t('cases.review.words-needed') : undefined}
          size="small"
          value={typed.reason ?? ''}
          onChange={(reason: string) => onJudge({ reason })}
        >
          {reasons.map((reason) => (
            <Radio key={reason.id} value={reason.id}>
              {reason.title}
            </Radio>
          ))}
          <Radio value={OWN_WORDS}>{t('cases.review.own-words')}</Radio>
        </RadioGroup>
      ) : null}
      {isOwn ? (
        <Textarea
          label={typed.met === 'yes' ? t('cases.review.how') : t('cases.review.why-not')}
          value={typed.words ?? ''}
          onChange={({ target }) =>
            onJudge({ words: target.value, ...(typed.met === 'no' ? { reason: OWN_WORDS } : {}) })
          }
          minRows={2}
          resize="vertical"
          maxLength={5000}
        />
      ) : null}
    </div>
  );
}
