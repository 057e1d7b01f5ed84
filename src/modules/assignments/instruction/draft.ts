import type { Actor } from '../../../access/index.ts';
import type { AuthorityId } from '../../../kernel/ids.ts';
import { foundGuideline, type GuidelineServices, guidelineContent, type VersionId } from '../../guidelines/index.ts';
import { problem } from '../problems.ts';
import type { Instructed } from './instructed.ts';
import { type Responsibility, responsibilitiesIn } from './read.ts';

/** An instruction that a committee has given. */
export interface Instruction {
  readonly authority: AuthorityId;
  readonly holder: Instructed;
  readonly title: string;
  readonly journalNumber: string | null;
  readonly text: string;
}

const SECTION = 'instruktion';
/** The yearly question comes when the year before can be told of. Both are a suggestion that the draft lets be changed. */
const ASKED_ON = '01-15';
const ANSWER_WITHIN = 45;

/**
 * Reads an instruction into standing responsibilities, evidence asked yearly, as the draft of a guideline: it is put right
 * and decided as guidelines are, and from then on the questions are duties like all others. Throws
 * `assignments.binds-nobody`, and what founding a guideline throws.
 */
export async function draftInstruction(
  services: GuidelineServices,
  actor: Actor,
  instruction: Instruction,
): Promise<{ readonly version: VersionId; readonly responsibilities: number }> {
  const { authority, holder, title, journalNumber, text } = instruction;
  const found = responsibilitiesIn(text);
  if (found.length === 0) throw problem('assignments.binds-nobody');
  const content = guidelineContent.parse({
    title,
    governs: ['instruction'],
    source: { title, journalNumber },
    sections: [{ id: SECTION, heading: title, text, origin: 'document' }],
    templates: found.slice(0, MOST).map((one, at) => templateOf(one, at + 1, instruction)),
  });
  const reach = holder === 'director' ? ('employer' as const) : ('authority' as const);
  const version = await foundGuideline(services, actor, { authority, reach, content });
  return { version, responsibilities: content.templates.length };
}

/** As many templates as a guideline may have. */
const MOST = 200;

function templateOf({ text }: Responsibility, number: number, { holder, title }: Instruction) {
  return {
    kind: 'standing',
    id: `instruction.${holder}-${number}`,
    // The words of the instruction, in the language that it was decided in.
    title: { sv: text, en: text },
    source: title,
    section: SECTION,
    holder,
    acceptedBy: ['responsibility.answered'],
    question: {
      sv: `Vad visar att det har gjorts under året: ${text}`,
      en: `What shows that this was done this year: ${text}`,
    },
    askedOn: ASKED_ON,
    answerWithinDays: ANSWER_WITHIN,
  };
}
