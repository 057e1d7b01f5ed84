import type { Case } from '../evidence/cases.ts';
import type { RunEvidence } from '../evidence/read-evidence.ts';
import type { Finding, FindingName } from '../findings.ts';
import type { Check } from '../not-checked.ts';
import { type Engagement, FLAGS } from '../rules/engagements.ts';
import { classOf, ENGAGEMENT_CLASSES } from '../rules/reconcile.ts';
import { meets, type Span } from '../span.ts';
import type { EngagementCounts } from '../summary.ts';
import { type Assessed, countBy, distinct } from './assessed.ts';

/** Engagements, what the register says of them, and which are in a related trade (contract, rules 1–3). */
export function assessEngagements(
  evidence: RunEvidence,
  isChecked: (check: Check) => boolean,
  period: Span,
): Assessed<EngagementCounts> {
  const { all } = evidence.engagements;
  const engagements = all.filter(({ flag }) => flag === undefined);
  const ofManagers = engagements.filter(({ person }) => person.employment.isManager);
  const related = engagements.filter((one) => isRelated(evidence, one));
  const reconciled = isChecked('reconcile') ? engagements : [];
  const classed = reconciled.map((one) => ({
    engagement: one,
    class: classOf(one, casesOf(evidence, one), period.to),
  }));
  const missing = isChecked('reconcile') ? evidence.cases.filter((one) => isNotInExtract(evidence, one, period)) : [];
  return {
    counts: {
      persons: distinct(engagements, ({ person }) => person),
      engagements: engagements.length,
      companies: distinct(engagements, (one) => one.organisationNumber),
      relatedCompanies: distinct(related, (one) => one.organisationNumber),
      managersWithEngagement: distinct(ofManagers, ({ person }) => person),
      flagged: countBy(FLAGS, all, ({ flag }) => flag),
      byClass: countBy(ENGAGEMENT_CLASSES, classed, (one) => one.class),
      personsUnknown: distinct(
        classed.filter((one) => one.class === 'unknown'),
        ({ engagement }) => engagement.person,
      ),
      notInExtract: missing.length,
    },
    findings: [
      ...classed
        .filter((one) => one.class !== 'known-and-decided')
        .map((one) => ({
          ...findingOf('engagement', one.engagement, one.class),
          caseId: casesOf(evidence, one.engagement)[0]?.id,
        })),
      ...all.filter(({ flag }) => flag !== undefined).map((one) => findingOf('flagged', one, one.flag)),
      ...related.map((one) => findingOf('related', one)),
      ...missing.map((one) => findingOf('not-in-extract', one)),
    ],
  };
}

/** A finding about a secondary occupation: an engagement or a case. */
function findingOf(finding: FindingName, about: Engagement | Case, klass?: string): Finding {
  const { person, organisationNumber, from, to } = about;
  const found = { finding, person, kind: 'secondary-occupation', class: klass, organisationNumber, from, to } as const;
  return 'lines' in about
    ? { ...found, evidence: { file: 'engagements', lines: about.lines } }
    : { ...found, caseId: about.id };
}

/** The person's cases of secondary occupation on the engagement's organisation number. */
function casesOf(evidence: RunEvidence, { person, organisationNumber }: Engagement): Case[] {
  return evidence
    .casesOf(person)
    .filter((one) => one.kind === 'secondary-occupation' && one.organisationNumber === organisationNumber);
}

function isRelated({ engagements, units }: RunEvidence, { person, organisationNumber }: Engagement): boolean {
  const trades = units.tradesOf(person.employment.unitId);
  return (
    engagements.divisions
      .get(organisationNumber)
      ?.values()
      .some((division) => trades.has(division)) ?? false
  );
}

/** A case whose company the extract does not know the person by, at any time. */
function isNotInExtract({ engagements }: RunEvidence, one: Case, period: Span): boolean {
  const { person, kind, organisationNumber } = one;
  if (kind !== 'secondary-occupation' || organisationNumber === undefined || !person.isInPopulation) return false;
  return meets(one, period) && !engagements.isInExtract(person, organisationNumber);
}
