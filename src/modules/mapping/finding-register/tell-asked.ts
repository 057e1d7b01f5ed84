import type { EmployerId } from '../../../kernel/ids.ts';
import type { MappingServices } from '../services.ts';
import { mappingTexts } from '../texts.ts';
import type { KeptFinding } from './standing.ts';

/**
 * Tells those who are asked, without saying about what: the letter is read by whoever reads their mail. One that cannot be
 * sent stops nothing; the question stands in their list all the same.
 */
export async function tellAsked(
  { database, mail, log, publicUrl, recipientsOf }: MappingServices,
  employer: EmployerId,
  asked: readonly Pick<KeptFinding, 'id' | 'person'>[],
): Promise<void> {
  const persons = [...new Set(asked.map(({ person }) => person))];
  const recipients = await database.transaction({ employer }, (tx) => recipientsOf(tx, persons));
  await Promise.all(
    asked.map(async ({ id, person }) => {
      const recipient = recipients.get(person);
      if (recipient === undefined) return;
      const { address: to, language } = recipient;
      const t = await mappingTexts.in(language);
      const subject = t('mapping.mail.subject');
      const text = t('mapping.mail.text', { url: `${publicUrl}/findings/${id}` });
      await mail
        .send({ id: `finding-${id}`, to, language, subject, text })
        .catch((error: unknown) => log.warn({ err: error }, 'somebody who is asked could not be told by mail'));
    }),
  );
}
