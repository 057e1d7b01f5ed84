/** What the region's own systems say of some companies: its suppliers, the care providers of its choice systems, and a club. */
export const COMPANIES = [
  { number: '5598005014', name: 'Lövmarks Medicinteknik AB', supplier: true, care: false, trades: '32 46' },
  { number: '5598002003', name: 'Tallmo Vård AB', supplier: false, care: true, trades: '86' },
  { number: '5598002011', name: 'Björkviks Specialistmottagning AB', supplier: false, care: true, trades: '86' },
  { number: '5598002029', name: 'Hemvård Direkt AB', supplier: true, care: false, trades: '88' },
  { number: '5598002037', name: 'Inköpsstöd i Lövmark AB', supplier: true, care: false, trades: '70 82' },
  { number: '5598002045', name: 'Norrvik Bemanning AB', supplier: true, care: false, trades: '78' },
  { number: '5598002052', name: 'Lövmarks Skidklubb AB', supplier: false, care: false, trades: '93' },
] as const;

/** The number of a company that is known by name. */
export function numberOf(name: string): string | undefined {
  return COMPANIES.find((company) => company.name === name)?.number;
}

/** The same as a file from those systems. */
export function companiesFile(): Uint8Array {
  const rows = COMPANIES.map(({ number, name, supplier, care, trades }) =>
    [number, name, supplier, care, trades].join(';'),
  );
  const header = 'organisation_number;name;supplier;care_provider;trades';
  return new TextEncoder().encode(`${[header, ...rows].join('\n')}\n`);
}
