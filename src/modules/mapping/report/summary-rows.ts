import type { Check } from '../not-checked.ts';
import type { Summary } from '../summary.ts';

type Row = readonly [label: string, count: number, check: Check];

/**
 * The counts of a run with what they are called, by part; no part counts persons so that few could be told from it. What was
 * not checked has no count: 0 would read as if all were well (DOMAIN, "Mapping").
 */
export function summaryRows(summary: Summary): SummaryPart[] {
  const missing: ReadonlySet<Check> = new Set(summary.notChecked);
  return partsOf(summary).map(({ title, rows }) => ({
    title,
    rows: rows.map(([label, count, check]) => [label, missing.has(check) ? null : count]),
  }));
}

/** The published audits' shape: engagements and companies apart (persons stand by administration), the classes apart, and a supplier apart from who was paid. */
function partsOf({ engagements, suppliers, abroad, remote, oral, hygiene }: Summary): {
  readonly title: string;
  readonly rows: readonly Row[];
}[] {
  const { flagged, byClass } = engagements;
  return [
    {
      title: 'Bisysslor',
      rows: [
        ['Engagemang i bolag och föreningar', engagements.engagements, 'engagements'],
        ['Organisationer', engagements.companies, 'engagements'],
        ['Organisationer i en bransch nära enhetens', engagements.relatedCompanies, 'engagements'],
        ['Kända och beslutade', byClass['known-and-decided'], 'reconcile'],
        ['Anmälda men inte beslutade', byClass['known-undecided'], 'reconcile'],
        ['Beslut som har löpt ut', byClass.expired, 'reconcile'],
        ['Förbjudna men pågår', byClass['forbidden-but-ongoing'], 'reconcile'],
        ['Okända för registret', byClass.unknown, 'reconcile'],
        ['I registret men inte i uttaget', engagements.notInExtract, 'reconcile'],
        ['Undantagna: arbetsgivarens egna bolag', flagged['own-company'], 'own-companies'],
        ['Undantagna: bostadsrättsföreningar', flagged.housing, 'engagements'],
        ['Undantagna: avregistrerade eller i konkurs', flagged.inactive, 'engagements'],
      ],
    },
    {
      title: 'Leverantörer',
      rows: [
        ['Engagemang hos leverantörer', suppliers.engagementsWithSupplierHit, 'suppliers'],
        ['Leverantörer med engagemang', suppliers.companiesWithSupplierHit, 'suppliers'],
        ['Leverantörer som fått betalt', suppliers.companiesPaid, 'payments'],
        ['Betalda fakturor', suppliers.invoicesPaid, 'payments'],
        ['Betalt belopp, kronor', Number(suppliers.amountPaidSek), 'payments'],
        ['Fakturor i stickprovet', suppliers.sample.size, 'payments'],
        ['Attesterade i samma förvaltning', suppliers.sample.attestedInSameAdministration, 'payments'],
        ['Med den anställde som referens', suppliers.sample.employeeIsReference, 'payments'],
      ],
    },
    {
      title: 'Arbete från utlandet',
      rows: [
        ['Vistelser', abroad.stays, 'abroad'],
        ['Arbetsdagar', abroad.workDays, 'abroad'],
        ['Arbetsdagar med stöd', abroad.coveredDays, 'abroad'],
        ['Arbetsdagar utan stöd', abroad.uncoveredDays, 'abroad'],
        ['Dagar som motsäger varandra', abroad.conflictingDays, 'abroad'],
        ['Inloggningar med okänt användarnamn', abroad.unmatchedSignins, 'abroad'],
      ],
    },
    {
      title: 'Distansarbete',
      rows: [
        ['Granskade månader (person och månad)', remote.monthsExamined, 'remote'],
        ['Träffar utan överenskommelse', remote.withoutAgreement, 'remote'],
        ['Träffar över överenskommelsen', remote.aboveAgreed, 'remote'],
      ],
    },
    {
      title: 'Muntliga överenskommelser',
      rows: [
        ['Uppgivna', oral.claims, 'oral'],
        ['Där sidorna säger olika', oral.disagreements, 'oral'],
        ['Som ett beslut bekräftar', oral.documented, 'oral'],
      ],
    },
    {
      title: 'Ordningen i registret',
      rows: [
        ['Beslutade efter att de började gälla', hygiene['decided-after-start'], 'hygiene'],
        ['Inte underskrivna', hygiene.unsigned, 'hygiene'],
        ['Utlöpta men fortsatta', hygiene.expired, 'hygiene'],
        ['För den som har slutat', hygiene['left-employment'], 'hygiene'],
      ],
    },
  ];
}

export interface SummaryPart {
  readonly title: string;
  readonly rows: readonly (readonly [label: string, count: number | null])[];
}
