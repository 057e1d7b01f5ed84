import { hasPersonalNumberShape } from '../../../kernel/personal-number.ts';
import { formIn, isFaithCommunity, isFaithNumber, statusIn } from './company-forms.ts';
import { dayIn, organisationNumberIn } from './reading/values.ts';
import { rejected, type Verdict } from './reasons.ts';
import type { SourceSettings, Teller } from './source.ts';

/** What a source says of a person in a company, in its own words; '' for what it does not say. */
export interface EngagementNamed {
  readonly personalNumber: string;
  readonly organisationNumber: string;
  readonly name: string;
  readonly form: string;
  readonly status: string;
  readonly role: string;
  readonly from: string;
  readonly to: string;
  readonly sni: string;
}

/**
 * Tells of an engagement, or answers why it is none. Of exempt organisations nothing is told, neither a row nor a reason
 * nor a line: that somebody serves in a faith community, a union or a party is not for us to keep (GDPR art 9).
 */
export function tellEngagement(
  tell: Teller,
  { isExempt = () => false }: SourceSettings,
  line: number,
  said: EngagementNamed,
): Verdict {
  const personalNumber = plainNumber(said.personalNumber);
  if (personalNumber === '') return rejected('empty', { column: 'personnummer' });
  if (!hasPersonalNumberShape(personalNumber)) return rejected('no-personal-number', { column: 'personnummer' });
  const number = organisationNumberIn(said.organisationNumber);
  if (number !== undefined && (isExempt(number) || isFaithNumber(number))) return undefined;
  if (isFaithCommunity(said.form)) return undefined;
  const isOwn = number !== undefined && number === organisationNumberIn(personalNumber);
  const form = said.form === '' && isOwn ? 'EF' : formIn(said.form, number);
  if (form === undefined) return rejected('unknown-form', { column: 'företagsform' });
  if (form !== 'EF' && number === undefined)
    return rejected(said.organisationNumber === '' ? 'empty' : 'not-organisation-number', {
      column: 'organisationsnummer',
    });
  const status = statusIn(said.status);
  if (status === undefined) return rejected('unknown-status', { column: 'status' });
  const [from, to] = [said.from, said.to].map((text) => (text === '' ? '' : dayIn(text)));
  if (from === undefined) return rejected('no-day', { column: 'från' });
  if (to === undefined) return rejected('no-day', { column: 'till' });
  if (to !== '' && to < from) return rejected('ends-before-it-begins');
  tell.row('engagements', line, {
    personal_number: personalNumber,
    // A sole trader's number is the person's own: the contract takes it from there.
    organisation_number: form === 'EF' ? '' : (number ?? ''),
    organisation_name: said.name,
    form,
    company_status: status,
    role: said.role,
    from,
    to,
    sni: said.sni,
  });
  return undefined;
}

function plainNumber(text: string): string {
  return text.replace(/[\s\u00a0]/g, '').replace(/[\u2010-\u2013\u2212]/g, '-');
}
