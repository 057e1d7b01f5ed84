import type { EmployerId, PersonId } from '../../../kernel/ids.ts';
import type { AccountabilityServices } from '../services.ts';
import { chainTexts } from '../ui/texts.ts';
import type { HearingId } from './hearing-store.ts';

/**
 * Tells somebody that they are heard, without saying about what: a letter is read by whoever reads their mail. One that cannot
 * be sent stops nothing; the question stands in their list all the same.
 */
export async function tellHeard(
  { database, mail, log, publicUrl, recipientsOf }: AccountabilityServices,
  employer: EmployerId,
  { id, person }: { readonly id: HearingId; readonly person: PersonId },
): Promise<void> {
  const recipients = await database.transaction({ employer }, (tx) => recipientsOf(tx, [person]));
  const recipient = recipients.get(person);
  if (recipient === undefined) return;
  const { address: to, language } = recipient;
  const t = await chainTexts.in(language);
  const subject = t('accountability.mail.subject');
  const text = t('accountability.mail.text', { url: `${publicUrl}/hearings/${id}` });
  await mail
    .send({ id: `hearing-${id}`, to, language, subject, text })
    .catch((error: unknown) => log.warn({ err: error }, 'somebody who is heard could not be told by mail'));
}
