import type { Summary } from '../summary.ts';

/** The counts of a run with what they are called, by part; no part counts persons so that few could be told from it. */
export function summaryRows({ engagements, suppliers, abroad, remote, oral, hygiene }: Summary): SummaryPart[] {
  const { flagged, byClass } = engagements;
  return [
    {
      title: 'Bisysslor',
      rows: [
        ['Engagemang i bolag och föreningar', engagements.engagements],
        ['Organisationer', engagements.companies],
        ['Organisationer i en bransch nära enhetens', engagements.relatedCompanies],
        ['Kända och beslutade', byClass['known-and-decided']],
        ['Anmälda men inte beslutade', byClass['known-undecided']],
        ['Beslut som har löpt ut', byClass.expired],
        ['Förbjudna men pågår', byClass['forbidden-but-ongoing']],
        ['Okända för registret', byClass.unknown],
        ['I registret men inte i uttaget', engagements.notInExtract],
        ['Undantagna: arbetsgivarens egna bolag', flagged['own-company']],
        ['Undantagna: bostadsrättsföreningar', flagged.housing],
        ['Undantagna: avregistrerade eller i konkurs', flagged.inactive],
      ],
    },
    {
      title: 'Leverantörer',
      rows: [
        ['Engagemang hos leverantörer', suppliers.engagementsWithSupplierHit],
        ['Leverantörer med engagemang', suppliers.companiesWithSupplierHit],
        ['Leverantörer som fått betalt', suppliers.companiesPaid],
        ['Betalda fakturor', suppliers.invoicesPaid],
        ['Betalt belopp, kronor', Number(suppliers.amountPaidSek)],
        ['Fakturor i stickprovet', suppliers.sample.size],
        ['Attesterade i samma förvaltning', suppliers.sample.attestedInSameAdministration],
        ['Med den anställde som referens', suppliers.sample.employeeIsReference],
      ],
    },
    {
      title: 'Arbete från utlandet',
      rows: [
        ['Vistelser', abroad.stays],
        ['Arbetsdagar', abroad.workDays],
        ['Arbetsdagar med stöd', abroad.coveredDays],
        ['Arbetsdagar utan stöd', abroad.uncoveredDays],
        ['Dagar som motsäger varandra', abroad.conflictingDays],
        ['Inloggningar med okänt användarnamn', abroad.unmatchedSignins],
      ],
    },
    {
      title: 'Distansarbete',
      rows: [
        ['Granskade månader (person och månad)', remote.monthsExamined],
        ['Träffar utan överenskommelse', remote.withoutAgreement],
        ['Träffar över överenskommelsen', remote.aboveAgreed],
      ],
    },
    {
      title: 'Muntliga överenskommelser',
      rows: [
        ['Uppgivna', oral.claims],
        ['Där sidorna säger olika', oral.disagreements],
        ['Som ett beslut bekräftar', oral.documented],
      ],
    },
    {
      title: 'Ordningen i registret',
      rows: [
        ['Beslutade efter att de började gälla', hygiene['decided-after-start']],
        ['Inte underskrivna', hygiene.unsigned],
        ['Utlöpta men fortsatta', hygiene.expired],
        ['För den som har slutat', hygiene['left-employment']],
      ],
    },
  ];
}

export interface SummaryPart {
  readonly title: string;
  readonly rows: readonly (readonly [label: string, count: number])[];
}
