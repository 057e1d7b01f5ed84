import type { Language } from '../../platform/i18n/index.ts';
import type { CompaniesRead } from './actions.ts';
import type { CompanyImportAnswer } from './schema.ts';
import { companyTexts } from './texts.ts';

/** What reading in did, with the reasons in the reader's words. */
export async function tellRead({ counts, rejects }: CompaniesRead, language: Language): Promise<CompanyImportAnswer> {
  const t = await companyTexts.in(language);
  return { counts, rejects: rejects.map((one) => ({ ...one, text: t(`companies.reject.${one.reason}`) })) };
}

/** The same in lines for a terminal, Swedish and English side by side. */
export async function companyReport({ counts, rejects }: CompaniesRead): Promise<readonly string[]> {
  const [sv, en] = await Promise.all([companyTexts.in('sv'), companyTexts.in('en')]);
  const lines = (t: typeof sv) => [
    t('companies.report.new', { n: counts.new }),
    t('companies.report.changed', { n: counts.changed }),
    t('companies.report.known', { n: counts.known }),
    ...rejects.map(({ line, reason }) => `${line}: ${t(`companies.reject.${reason}`)}`),
  ];
  const english = lines(en);
  return lines(sv).map((line, index) => `${line} · ${english[index]}`);
}
