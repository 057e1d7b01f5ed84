import type { Answered } from '../../../guidelines/index.ts';
import type { Circumstances } from '../../kind.ts';
import type { RuleAnswered, RuleAnswers } from '../../rule-answers.ts';
import { answersFor } from './answers.ts';
import { count } from './days.ts';
import { titleOfQuestion } from './rules.ts';
import type { WorkAbroad } from './schema.ts';
import { COUNTED_TITLES, NO_RULE, TRACK_TITLES } from './texts.ts';
import { trackOf } from './tracks.ts';

/** What the rule pack comes to, with the track and the days that count: told to the one who applies and to the manager. */
export function ruleAnswersOf(report: WorkAbroad, circumstances: Circumstances): RuleAnswers {
  const { guideline, earlier } = circumstances;
  const track = trackOf(report, earlier, guideline.limits);
  const counted = count(report, earlier);
  return {
    track: { id: track, title: TRACK_TITLES[track] },
    answers: answersFor(report, circumstances, guideline).map((one) => told(one, guideline.sections)),
    counted: (Object.keys(COUNTED_TITLES) as (keyof typeof counted)[]).map((id) => ({
      id,
      title: COUNTED_TITLES[id],
      value: counted[id],
    })),
  };
}

function told(
  { question, answer, rule, unanswered }: Answered,
  sections: Circumstances['guideline']['sections'],
): RuleAnswered {
  return {
    question,
    title: {
      sv: titleOfQuestion(question, rule?.title, 'sv'),
      en: titleOfQuestion(question, rule?.title, 'en'),
    },
    answer,
    reason: rule?.reason ?? NO_RULE[unanswered.length > 0 ? 'unanswered' : 'none'],
    source: sections.find(({ id }) => id === rule?.section)?.heading ?? null,
    sourceDate: rule?.sourceDate ?? null,
  };
}
