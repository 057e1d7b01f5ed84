import type { RunEvidence } from '../evidence/read-evidence.ts';
import { type Finding, placed } from '../findings.ts';
import type { Check } from '../not-checked.ts';
import { oralAgreementOf } from '../rules/oral.ts';
import type { Span } from '../span.ts';
import type { Summary } from '../summary.ts';
import type { Assessed } from './assessed.ts';

/** Agreements that somebody says were made orally (contract, rule 7). */
export function assessOral(
  evidence: RunEvidence,
  isChecked: (check: Check) => boolean,
  period: Span,
): Assessed<Summary['oral']> {
  const answers = isChecked('oral') ? evidence.answers : [];
  const byPersonAndTopic = Map.groupBy(answers, ({ person, topic }) => `${person.index} ${topic}`);
  const agreements = [...byPersonAndTopic.values()].flatMap((same) => {
    const found = oralAgreementOf(same, evidence.casesOf((same[0] as (typeof same)[0]).person), period.to);
    return found === undefined ? [] : [{ ...found, lines: same.flatMap(({ line }) => line ?? []) }];
  });
  return {
    counts: {
      claims: agreements.length,
      disagreements: agreements.filter(({ isDisagreed }) => isDisagreed).length,
      documented: agreements.filter(({ isDocumented }) => isDocumented).length,
    },
    findings: agreements.map(
      ({ person, topic, since, isDisagreed, isDocumented, lines }): Finding => ({
        finding: 'oral-agreement',
        person,
        kind: topic,
        from: since,
        disagreement: isDisagreed,
        documented: isDocumented,
        ...placed('survey', lines),
      }),
    ),
  };
}
