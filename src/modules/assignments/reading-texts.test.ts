import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReply } from './audit/read-reply.ts';
import { responsibilitiesIn } from './instruction/read.ts';
import { sentencesIn } from './sentences.ts';

const INSTRUCTION = `Instruktion för regiondirektören

Detta dokument utgör sådan instruktion som anges i 7 kap. 2 § kommunallagen.

Regiondirektören är anställd av styrelsen. Regiondirektören ska ta de initiativ som
behövs med anledning av uppsiktsplikten.

Regiondirektören ska i sitt arbete särskilt fokusera följande:

- att ekonomin ska vara i balans,

- att tillit ska prägla styrningen, samt

- att beredskapen är god.

Regiondirektören har rätt att delta i möten med politiska organ.
Regiondirektören ansvarar för att styrdokument efterlevs.
`;

describe('an instruction', () => {
  const bound = [
    'Regiondirektören ska ta de initiativ som behövs med anledning av uppsiktsplikten.',
    'att ekonomin ska vara i balans',
    'att tillit ska prägla styrningen',
    'att beredskapen är god',
    'Regiondirektören ansvarar för att styrdokument efterlevs.',
  ];

  test('binds by sentences and by the items of a list; a right and a description bind to nothing', () => {
    expect(responsibilitiesIn(INSTRUCTION).map(({ text }) => text)).toEqual(bound);
  });

  test('reads the same when every line has an empty one after it', () => {
    const spaced = INSTRUCTION.split('\n').join('\n\n');
    expect(responsibilitiesIn(spaced).map(({ text }) => text)).toEqual(bound);
  });

  test('that binds nobody gives nothing', () => {
    expect(responsibilitiesIn('Regiondirektören har rätt att yttra sig.')).toEqual([]);
  });
});

const REPLY = `Svar på revisionsrapport
Regionens revisorer har bett om kommentarer.

Samverkan
Revisionen rekommenderar att förtydliga hur införandet ska behandlas. Regionstyrelsen konstaterar att
detta återfinns i metodstödet. Där står hur det går till.

Revisionen vill också att styrelsen föreslår en uppföljning. Detta för att fullmäktige ska få veta.
Styrelsen menar att en sammanställning görs årligen.

Efterlevnad
Säkerställa att riktlinjen följs
Revisionen menar att nämnden behöver säkerställa att riktlinjen följs. Två områden lyfts fram.

► Säkerställa att blanketten används och
arkiveras
Regionstyrelsen ser att blanketten används.

► Etablera former för uppföljning
Revisionen tackar för samarbetet.
`;

describe('a reply to the auditors', () => {
  test('gives each recommendation its answer under its heading, and none where nothing is said', () => {
    expect(readReply(REPLY).map(({ heading, recommendation, answer }) => [heading, recommendation, answer])).toEqual([
      [
        'Samverkan',
        'Revisionen rekommenderar att förtydliga hur införandet ska behandlas.',
        'Regionstyrelsen konstaterar att detta återfinns i metodstödet. Där står hur det går till.',
      ],
      [
        'Samverkan',
        'Revisionen vill också att styrelsen föreslår en uppföljning. Detta för att fullmäktige ska få veta.',
        'Styrelsen menar att en sammanställning görs årligen.',
      ],
      [
        'Säkerställa att riktlinjen följs',
        'Revisionen menar att nämnden behöver säkerställa att riktlinjen följs. Två områden lyfts fram.',
        null,
      ],
      [
        'Säkerställa att riktlinjen följs',
        'Säkerställa att blanketten används och arkiveras',
        'Regionstyrelsen ser att blanketten används.',
      ],
      ['Säkerställa att riktlinjen följs', 'Etablera former för uppföljning Revisionen tackar för samarbetet.', null],
    ]);
  });

  test('tells where in the text each stands', () => {
    for (const { recommendation, start, end } of readReply(REPLY)) {
      const told = REPLY.slice(start, end).replace(/\s+/g, ' ');
      expect(told.startsWith(recommendation.slice(0, 30))).toBe(true);
    }
  });
});

test('any text is read without a throw, and every sentence holds what stands at its place', () => {
  const words = fc.constantFrom(
    'Revisionen menar',
    'Regionstyrelsen ska',
    '- att',
    '►',
    '\n\n',
    '.',
    ': ',
    'kap. 7',
    'å',
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(words).map((all) => all.join(' ')),
  );
  fc.assert(
    fc.property(text, (given) => {
      readReply(given);
      responsibilitiesIn(given);
      for (const sentence of sentencesIn(given))
        expect(given.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')).toBe(sentence.text);
    }),
  );
});
