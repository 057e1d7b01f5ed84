import type { TranslationOf } from '../../platform/i18n/index.ts';
import type { sv } from './help-texts.sv.ts';

export const en = {
  'web.help.title': 'Help',
  'web.help.lead': 'How to find your way in Uppsikt.',
  'web.help.find.title': 'How do I find what I look for?',
  'web.help.find.text':
    'What waits for you is on the start page. Other things are in the menu or found with the search box: write a name, a unit, a journal number or a company. You may search by personal number. It is sent protected and never stands in the web address.',
  'web.help.language.title': 'Can I read this in Swedish?',
  'web.help.language.text':
    'Yes. Press “På svenska” at the top. The choice is remembered, also when you are not signed in. Decisions and letters are written in Swedish.',
  'web.help.keyboard.title': 'Can I manage with the keyboard alone?',
  'web.help.keyboard.text':
    'Yes. Tab takes you forward, Shift and Tab back. The first stop on every page is a link past the menu. Esc closes menus, questions and calendars.',
  'web.help.wrong.title': 'What do I do if something is wrong?',
  'web.help.wrong.text':
    'If an error message has a number, give that number when you ask for help and we find what happened. If something said about you is not right, talk to your manager or to HR.',
  'web.help.seen.title': 'Who sees what I write?',
  'web.help.seen.text':
    'Every form begins by saying who reads the answers. A draft is seen by you alone. What you send normally becomes a public record and can be given out.',
} satisfies TranslationOf<typeof sv>;
