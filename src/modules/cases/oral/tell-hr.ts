import type { EmployerId } from '../../../kernel/ids.ts';
import { nowOf } from '../../../platform/database/index.ts';
import { holdersAt } from '../../authority/index.ts';
import type { OralAgreement } from './agreement.ts';
import type { OralServices } from './services.ts';
import { oralTexts } from './texts.ts';

/**
 * Tells HR the same day that something was put down, without saying about whom. A letter that cannot be sent stops
 * nothing: the duty stands in their list all the same.
 */
export async function tellHr(
  { database, clock, mail, log, publicUrl, recipientsOf }: OralServices,
  employer: EmployerId,
  { id, person, employment, authority }: Pick<OralAgreement, 'id' | 'person' | 'employment' | 'authority'>,
): Promise<void> {
  const recipients = await database.transaction({ employer }, async (tx) => {
    const hr = await holdersAt(tx, nowOf(clock)).answering('hr', { person, employment, authority });
    return recipientsOf(
      tx,
      hr.map((one) => one.person),
    );
  });
  for (const [to, { address, language }] of recipients) {
    const t = await oralTexts.in(language);
    const letter = {
      id: `oral-${id}-${to}`,
      to: address,
      language,
      subject: t('cases.oral.mail.subject'),
      text: t('cases.oral.mail.text', { url: `${publicUrl}/oral-agreements/${id}` }),
    };
    await mail.send(letter).catch((error: unknown) => log.warn({ err: error }, 'HR could not be told by mail'));
  }
}
