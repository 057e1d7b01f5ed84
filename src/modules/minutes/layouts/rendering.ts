/** What a rendered matter holds: the fields that every layout must give back. */
export interface Matter {
  readonly number: number;
  readonly title: string;
  readonly dnr: string;
  /** Infinitives without "att": "godkänna rapporten". */
  readonly clauses: readonly string[];
  readonly summary: string;
  readonly recipients: readonly string[];
}

/** One way of setting minutes; every combination occurs. */
export interface Layout {
  readonly heading: 'sign' | 'tight' | 'abbreviated' | 'abbreviated without sign' | 'table';
  readonly dnr: 'before the title' | 'after the title' | 'in brackets' | 'below with label' | 'alone below';
  readonly dnrLabel: 'Dnr' | 'Dnr:' | 'Diarienummer:' | 'Ärendenummer';
  readonly decision: 'Beslut' | 'BESLUT' | 'Beslut:' | 'own' | 'OWN' | 'lead alone';
  readonly lead: 'beslutar' | 'beslutar att' | 'beslutar följande:' | 'föreslår' | 'föreslår besluta';
  readonly mark: 'att' | 'att   ' | '1. ' | '1. att ' | '1) ' | '• ' | '•  att ' | '- ' | 'a) ';
  readonly recipients: 'listed' | 'bulleted' | 'inline';
  readonly recipientsLabel: string;
  readonly order: 'decision first' | 'decision last';
  readonly width: number;
  readonly indent: 0 | 4;
  readonly furniture: 'none' | 'header' | 'header and footer';
  readonly pageOfLines: number;
  readonly spacing: 'single' | 'double';
  /** Lost: every page comes as one line, a matter a page. */
  readonly lineBreaks: 'kept' | 'lost';
}

export const ORGAN = 'Kulturnämnden';
export const MEETING_DAY = '2022-03-15';

/** Sets matters in a layout, with a front page. */
export function render(matters: readonly Matter[], layout: Layout): string {
  const first = matters[0]?.number ?? 1;
  const last = matters.at(-1)?.number ?? 1;
  const front = [
    `${ORGAN}     SAMMANTRÄDESPROTOKOLL     1 (${matters.length + 1})`,
    '',
    `Sammanträdesdatum     ${MEETING_DAY}`,
    'Plats och tid         Stadshuset, kl 13.00-15.30',
    'Utses att justera     Ia Lind (M)',
    `Paragrafer            §§ ${first}-${last}`,
    '',
  ];
  if (layout.lineBreaks === 'lost')
    return [front, ...matters.map((matter, at) => pageLines(matter, at + 2, layout))].map(oneLine).join('\n');
  const body = matters.flatMap((matter) => matterLines(matter, layout));
  const set = withFurniture([...front, ...body], layout);
  return set.join(layout.spacing === 'double' ? '\n\n' : '\n');
}

function pageLines(matter: Matter, page: number, layout: Layout): string[] {
  const header = `${page} ${ORGAN} Sammanträdesprotokoll ${page} (99) Sammanträdesdatum ${MEETING_DAY}`;
  return [
    header,
    ...matterLines(matter, { ...layout, recipients: 'inline', width: 10_000 }),
    'Justerandes sign Utdragsbestyrkande',
  ];
}

function oneLine(lines: readonly string[]): string {
  return lines.join(' ').replace(/\s+/g, ' ').trim();
}

function matterLines(matter: Matter, layout: Layout): string[] {
  const decision = decisionLines(matter.clauses, layout);
  const summary = ['Sammanfattning', ...wrap(matter.summary, layout.width), ''];
  return [
    // In one piece: no page ends between number and title.
    headingLines(matter, layout).join('\n'),
    '',
    ...(layout.order === 'decision first' ? [...decision, ...summary] : [...summary, ...decision]),
    ...recipientLines(matter.recipients, layout),
    '',
  ];
}

function headingLines({ number, title, dnr }: Matter, layout: Layout): string[] {
  if (layout.heading === 'table')
    return ['Paragraf         Diarienummer', `${number}                ${dnr}`, '', ...wrap(title, layout.width)];
  const sign =
    { sign: '§ ', tight: '§', abbreviated: 'Kn § ', 'abbreviated without sign': 'KN ' }[layout.heading] + number;
  const labelled = `${layout.dnrLabel} ${dnr}`;
  // Without the sign only a journal number tells that a number is a matter's.
  const place = layout.heading === 'abbreviated without sign' ? 'before the title' : layout.dnr;
  switch (place) {
    case 'before the title':
      return [`${sign}   ${labelled}`, ...wrap(title, layout.width)];
    case 'after the title':
      return [`${sign} ${title}   ${labelled}`];
    case 'in brackets':
      return wrap(`${sign} ${title} (${dnr})`, layout.width);
    case 'below with label':
      return [...wrap(`${sign} ${title}`, layout.width), labelled];
    case 'alone below':
      return [sign, dnr, '', ...wrap(title, layout.width)];
  }
}

function decisionLines(clauses: readonly string[], layout: Layout): string[] {
  const label = {
    Beslut: ['Beslut'],
    BESLUT: ['BESLUT'],
    'Beslut:': ['Beslut:'],
    own: [`${ORGAN}s beslut`],
    OWN: [`${ORGAN.toUpperCase()}S BESLUT`],
    'lead alone': [],
  }[layout.decision];
  const lead = {
    beslutar: `${ORGAN} beslutar`,
    'beslutar att': `${ORGAN} beslutar att`,
    'beslutar följande:': `${ORGAN} beslutar följande:`,
    föreslår: `${ORGAN} föreslår kommunstyrelsen`,
    'föreslår besluta': `${ORGAN} föreslår kommunstyrelsen föreslå kommunfullmäktige besluta`,
  }[isAttMark(layout) || layout.lead !== 'föreslår' ? layout.lead : 'beslutar'];
  // A lead that ends in "att" is followed by other marks than "att".
  const leadLine = isAttMark(layout) ? lead.replace(/ att$/, '') : lead;
  return [
    ...label,
    ...wrap(leadLine, layout.width),
    '',
    ...clauses.flatMap((clause, at) => itemLines(clause, at, clauses.length, layout)),
    '',
  ];
}

function isAttMark({ mark }: Layout): boolean {
  return mark.startsWith('att');
}

function itemLines(clause: string, at: number, count: number, layout: Layout): string[] {
  const mark = markOf(layout.mark, at);
  const ending = isAttMark(layout) ? (at === count - 1 ? '.' : at === count - 2 ? ', samt' : ',') : '.';
  const blank = ' '.repeat(layout.indent);
  const hanging = layout.indent === 0 ? '' : ' '.repeat(mark.length);
  return wrap(mark + clause + ending, layout.width - layout.indent - mark.length).map(
    (line, row) => blank + (row === 0 ? line : hanging + line),
  );
}

function markOf(mark: Layout['mark'], at: number): string {
  if (mark === 'att') return 'att ';
  return mark.replace(/^1/, String(at + 1)).replace(/^a(?=\))/, 'abcdefghij'[at] ?? 'k');
}

function recipientLines(recipients: readonly string[], layout: Layout): string[] {
  if (recipients.length === 0) return [];
  if (layout.recipients === 'inline') return wrap(`${layout.recipientsLabel}: ${recipients.join(', ')}`, layout.width);
  return [layout.recipientsLabel, ...recipients.map((name) => (layout.recipients === 'bulleted' ? `• ${name}` : name))];
}

function withFurniture(lines: readonly string[], layout: Layout): string[] {
  if (layout.furniture === 'none') return [...lines];
  return lines.flatMap((line, at) => {
    if (at === 0 || at % layout.pageOfLines !== 0) return [line];
    const page = Math.floor(at / layout.pageOfLines) + 1;
    const footer =
      layout.furniture === 'header and footer' ? ['', 'Justerandes sign            Utdragsbestyrkande'] : [];
    return [...footer, '', `${ORGAN}     Sammanträdesprotokoll     ${page} (99)`, `${MEETING_DAY}`, '', line];
  });
}

/** Breaks a text at blanks so that no line is longer than `width`; keeps the blanks of a mark at its beginning. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  const mark = /^\S+\s+/.exec(text)?.[0] ?? '';
  let line = mark.trimEnd() === '' ? '' : mark;
  for (const word of text.slice(mark.length).split(' ')) {
    if (line.trim() !== '' && line.length + word.length > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()];
}
