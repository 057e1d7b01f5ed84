import { Button } from '@navikt/ds-react/Button';
import { PlainTable, useTexts } from '../../../../platform/ui/index.ts';
import type { RegisterOutcomeAnswer } from '../../register/api.ts';
import { changesAnything } from '../../register/changes-anything.ts';
import { registerPageTexts } from './texts.ts';

const FATES = ['new', 'changed', 'handled', 'known'] as const;

/** What would become of each row, and what is left out and why. */
export function RegisterPreview({ outcome }: { readonly outcome: RegisterOutcomeAnswer }) {
  const t = useTexts(registerPageTexts);
  const { counts, rows, rejects, papers, remarks } = outcome;
  const numbers = [
    ...FATES.map((fate) => [t(`cases.register-page.fate.${fate}`), counts[fate]] as const),
    [t('cases.register-page.fate.rejected'), rejects.length] as const,
  ].filter(([, n]) => n > 0);
  const notes: readonly (false | string)[] = [
    !changesAnything(outcome) && t('cases.register-page.nothing'),
    !changesAnything(outcome) && rejects.length === 0 && t('cases.register-page.all-known'),
    papers.matched > 0 && t('cases.register-page.papers', { n: papers.matched }),
    papers.unmatched.length > 0 &&
      t('cases.register-page.papers.unmatched', { n: papers.unmatched.length, names: papers.unmatched.join(', ') }),
    remarks.soleTraders > 0 && t('cases.register-page.sole-traders', { n: remarks.soleTraders }),
    remarks.undated > 0 && t('cases.register-page.undated', { n: remarks.undated }),
  ];
  return (
    <section aria-labelledby="preview" className="stack">
      <h2 id="preview">{t('cases.register-page.preview.title')}</h2>
      <PlainTable
        name={t('cases.register-page.counts')}
        titles={[t('cases.register-page.counts.what'), t('cases.register-page.counts.number')]}
        rows={numbers.map(([what, n]) => ({ key: what, cells: [what, n] }))}
      />
      {notes.flatMap((note) => (note === false ? [] : [<p key={note}>{note}</p>]))}
      {rows.length === 0 ? null : (
        <details>
          <summary>{t('cases.register-page.rows', { n: rows.length })}</summary>
          <PlainTable
            name={t('cases.register-page.rows', { n: rows.length })}
            titles={[
              t('cases.register-page.row.case'),
              t('cases.register-page.row.employee'),
              t('cases.register-page.row.what'),
            ]}
            rows={rows.map(({ line, caseId, employeeId, fate }) => ({
              key: String(line),
              cells: [caseId, employeeId, t(`cases.register-page.fate.${fate}`)],
            }))}
          />
        </details>
      )}
      {rejects.length === 0 ? null : <Rejects outcome={outcome} />}
    </section>
  );
}

function Rejects({ outcome: { rejects, rejectFile } }: { readonly outcome: RegisterOutcomeAnswer }) {
  const t = useTexts(registerPageTexts);
  const title = t('cases.register-page.rejects', { n: rejects.length });
  return (
    <section aria-labelledby="rejects" className="stack">
      <h3 id="rejects">{title}</h3>
      <PlainTable
        name={title}
        titles={[t('cases.register-page.reject.line'), t('cases.register-page.reject.reason')]}
        rows={rejects.map(({ line, text }) => ({ key: String(line), cells: [line, text] }))}
      />
      <div className="actions">
        <Button type="button" variant="secondary" size="small" onClick={() => save(rejectFile)}>
          {t('cases.register-page.reject.save')}
        </Button>
      </div>
    </section>
  );
}

function save(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'rejected.csv';
  link.click();
  URL.revokeObjectURL(address);
}
