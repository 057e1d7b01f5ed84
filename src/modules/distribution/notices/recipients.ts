import type { AuthorityId, UnitId } from '../../../kernel/ids.ts';
import type { NoticeTo } from './notice.ts';

interface Place<Id> {
  readonly id: Id;
  readonly name: string;
}

/** The organisation that a recipient is looked for in. */
export interface Around {
  readonly authorities: readonly Place<AuthorityId>[];
  readonly units: readonly (Place<UnitId> & { readonly parent: UnitId | null })[];
}

const DIRECTOR = /^(?:region|kommun|förbunds|landstings)?direktör(?:en)?$|^vd$|^verkställande direktör(?:en)?$/u;
const HR = /^(?:hr|personal)(?:-?(?:avdelningen|direktören|direktör|chefen|chef|enheten|staben))?$/u;
const FILED = /^(?:akten?|ärendeakten?|diariet|dossien?|handlingarna|arkivet)$/u;
const TITLE_OF =
  /^(?:förvaltnings|område[st]s?|verksamhets|avdelnings)(?:chefen|chef|direktören|direktör)\s+(?:för\s+|på\s+|vid\s+)?/u;

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[()."”]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * To whom a recipient as it stands in minutes goes: the director, HR, a committee by its name, or the head of a unit by its
 * name; "akten" is filed. Undefined rather than guessed: somebody then says who it is.
 */
export function recipientNamed(text: string, { authorities, units }: Around): NoticeTo | undefined {
  const said = plain(text);
  const top = units.find(({ parent }) => parent === null);
  if (FILED.test(said)) return { role: null, otherwise: text };
  if (DIRECTOR.test(said)) return top && { role: 'director', unit: top.id };
  if (HR.test(said)) return top && { role: 'hr', unit: top.id };
  const bodies = authorities.filter(({ name }) => plain(name) === said);
  if (bodies.length === 1 && bodies[0] !== undefined) return { role: 'registrar', authority: bodies[0].id };
  const unitSaid = said.replace(TITLE_OF, '');
  const found = units.filter(({ name }) => plain(name) === unitSaid);
  return found.length === 1 && found[0] !== undefined ? { role: 'administration-head', unit: found[0].id } : undefined;
}
