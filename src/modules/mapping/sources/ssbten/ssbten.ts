import { tellEngagement } from '../engagements-told.ts';
import { problem } from '../problems.ts';
import { leftAside, reason, rejected, tellVerdict, type Verdict } from '../reasons.ts';
import type { Source, SourceSettings, Teller } from '../source.ts';
import { readEnvelopes } from './envelopes.ts';
import { elementsAt, readXml, textAt, type XmlElement } from './xml.ts';

/** The namespaces of the service (SSBTEN 1.5.0), and what their elements are called here. */
const PREFIXES = {
  'http://schemas.xmlsoap.org/soap/envelope/': 'soap',
  'http://schema.bolagsverket.se/ssbten/engagemang': 'svar',
  'http://schema.bolagsverket.se/ssbt/metadata': 'meta',
  'http://schema.bolagsverket.se/ssbt/foretag': 'foretag',
  'http://schema.bolagsverket.se/ssbt/fel': 'fel',
};

const IDENTITY = 'foretag:PersonIdentitetsbeteckning';

/**
 * Answers from Bolagsverket's service for engagements (SSBTEN), one or several in a file, used under an agreement only.
 * Four things are kept apart: that a person has no engagement, that a part of the answer is missing, that the service
 * failed, and that it ran out of time. Only the first says that there is nothing.
 */
export const ssbten: Source = {
  gives: ['engagements'],
  columns: [],
  asks: ['agreement'],
  recognises: (start) => /<(?:[\w.-]+:)?Envelope[\s>]/.test(start.toString('latin1')),
  read: (source, settings, tell) => {
    if ((settings.agreement ?? '').trim() === '') throw problem('mapping.source-agreement-missing');
    readEnvelopes(source, (text, line) => {
      if (text === undefined) return tell.rejected(line, reason('too-long'));
      tellVerdict(tell, line, answerIn(text, line, settings, tell));
    });
  },
};

function answerIn(text: string, line: number, settings: SourceSettings, tell: Teller): Verdict {
  const document = readXml(text, PREFIXES);
  if (typeof document === 'string') return rejected(document);
  if (document.name !== 'soap:Envelope') return rejected('ssbten-other');
  if (elementsAt(document, 'soap:Body', 'soap:Fault').length > 0) return rejected('ssbten-fault');
  const [details] = elementsAt(document, 'soap:Body', 'svar:EngagemangSvar', 'svar:EngagemangSvarDetaljer');
  if (details === undefined) return rejected('ssbten-other');
  const personalNumber = textAt(details, 'svar:PersonId', IDENTITY, 'foretag:Personnummer');
  if (personalNumber === '') return rejected('empty', { column: 'Personnummer' });

  const producers = elementsAt(details, 'svar:ForetagEngagemang');
  const faults = producers.map((producer) => elementsAt(producer, 'fel:Fel'));
  const companies = elementsAt(details, 'svar:ForetagEngagemang', 'svar:Foretag');
  const failed = faults.filter((own) => own.length > 0).length;
  // An answer in which nobody answers is none, though no fault stands in it.
  if (producers.length === 0) return rejected('ssbten-other');
  if (failed === producers.length && companies.length === 0) return rejected(failureOf(faults.flat()));
  for (const company of companies) {
    const verdict = tellEngagement(tell, settings, line, engagementOf(personalNumber, company));
    if (verdict?.is === 'rejected') {
      if (verdict.reason.code === 'no-personal-number') return verdict;
      tell.remark(line, reason('ssbten-company-bad'));
    }
  }
  if (failed > 0) tell.remark(line, reason('ssbten-partial', { failed, asked: producers.length }));
  return failed === 0 && companies.length === 0 ? leftAside('ssbten-no-engagement') : undefined;
}

/** Out of time only when every fault is that: what failed for another reason would fail again. */
function failureOf(faults: readonly XmlElement[]): 'ssbten-timeout' | 'ssbten-fault' {
  return faults.every(({ attributes }) => attributes.Typ === 'Timeout') ? 'ssbten-timeout' : 'ssbten-fault';
}

function engagementOf(personalNumber: string, company: XmlElement) {
  const identity = ['svar:ForetagId', IDENTITY];
  const own = textAt(company, ...identity, 'foretag:Personnummer');
  const code = textAt(company, 'foretag:Foretagsform', 'foretag:ForetagsformKod');
  return {
    personalNumber,
    organisationNumber: own === '' ? textAt(company, ...identity, 'foretag:Organisationsnummer') : own,
    // A sole trader may keep several names; each is told in its own element.
    name: textAt(company, 'foretag:ForetagNamn') || textAt(company, 'foretag:Namnskydd', 'foretag:ForetagNamn'),
    // Who is identified by a personal number is a sole trader, whatever else is said.
    form: own === '' ? code : 'EF',
    status: '',
    role: '',
    from: '',
    to: '',
    sni: '',
  };
}
