/** Abbreviations after which a full stop ends no sentence. */
const ABBREVIATIONS = new Set(
  (
    't.ex tex ex bl.a bla m.m mm m.fl mfl s.k sk d.v.s dvs o.s.v osv f.d fd t.o.m tom fr.o.m from f.n fn p.g.a pga ' +
    'kap st nr kl ca c:a jfr resp inkl exkl enl ang avd tel kr tkr mkr mnkr bil dnr ordf vice tf dr prof art kvm max min ' +
    'a.a i.e jr sid s p vid d.y e.d dyl o.d etc ev forts mom pos rev skr prop bet red sekr tj tjg upp ungef v e m'
  ).split(' '),
);

/** The sentences of a text, in order, without surrounding blanks. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const stop of text.matchAll(/[.!?]["”’)]?\s+(?=["”’(•–-]?\s?[\p{Lu}\d])/gu)) {
    const word = /[\p{L}.:]+$/u.exec(text.slice(Math.max(from, stop.index - 20), stop.index))?.[0].toLowerCase() ?? '';
    if (stop[0].startsWith('.') && (ABBREVIATIONS.has(word) || isOrdinal(text, stop.index, stop[0].length))) continue;
    // An initial: "A. Andersson".
    if (/^\p{L}$/u.test(word) && stop[0].startsWith('.')) continue;
    const end = stop.index + stop[0].trimEnd().length;
    sentences.push(text.slice(from, end).trim());
    from = end;
  }
  const last = text.slice(from).trim();
  if (last !== '') sentences.push(last);
  return sentences;
}

/** True when a text stops where a sentence may end: at a full stop that is no abbreviation's, or at ; : ! ?. */
export function endsSentence(text: string): boolean {
  const word = /([\p{L}.:]+)\.$/u.exec(text.slice(-20))?.[1]?.toLowerCase();
  return /[.;:!?]$/.test(text.slice(-1)) && !(word !== undefined && ABBREVIATIONS.has(word));
}

/** "den 1. januari", "punkt 3. 4": a number whose full stop is no end when a digit follows. */
function isOrdinal(text: string, stop: number, length: number): boolean {
  return /\d$/.test(text.slice(Math.max(0, stop - 3), stop)) && /^\d/.test(text.slice(stop + length));
}
