import type { TranslationOf } from '../../platform/i18n/index.ts';
import type { sv } from './accessibility-texts.sv.ts';

export const en = {
  'web.accessibility.title': 'Accessibility statement for Uppsikt',
  'web.accessibility.lead':
    '{employer} is behind Uppsikt. We want everyone to be able to use the service. This page says how it meets the Swedish act (2018:1937) on accessibility of digital public services, what we know does not work, and how to tell us when something stands in your way.',
  'web.accessibility.how.title': 'How accessible is the service?',
  'web.accessibility.how.text':
    'The service partially conforms to the act, which refers to the standard EN 301 549 and so to WCAG at level AA. We have built and tested it against WCAG 2.2 ourselves. What remains is listed below.',
  'web.accessibility.help.title': 'Is there a part you cannot use?',
  'web.accessibility.help.text':
    'Get in touch and we help you in another way. You can for example have the information read out, or hand in your report on paper.',
  'web.accessibility.report.title': 'Tell us what does not work',
  'web.accessibility.report.text':
    'If you meet an obstacle that is not listed here, we want to know. Describe what you wanted to do and what happened.',
  'web.accessibility.contact.email': 'E-mail',
  'web.accessibility.contact.phone': 'Telephone',
  'web.accessibility.contact.missing':
    '{employer} has not yet entered any contact details here. Turn to your manager or to HR.',
  'web.accessibility.supervision.title': 'Supervision',
  'web.accessibility.supervision.text':
    'The Agency for Digital Government (Digg) supervises the act. You can complain to Digg if you find that the service falls short or that we do not deal with what you report.',
  'web.accessibility.known.title': 'What we know does not work',
  'web.accessibility.known.untested':
    'No outside party has reviewed the service, and it has not been tried together with people who use assistive technology. There may be obstacles that we have not seen.',
  'web.accessibility.known.pdf':
    'Letters and decisions are made as tagged PDF files (PDF/A-1a), but have not been tested against the standard for accessible PDF (PDF/UA). Attachments that someone else has uploaded may lack tags.',
  'web.accessibility.known.calendar':
    'The calendar of date fields can be cramped at very high magnification. The date can always be typed instead.',
  'web.accessibility.tested.title': 'How we have tested',
  'web.accessibility.tested.text':
    'Every page and every part of the interface, error messages and open questions included, is tested by machine with axe at every change, in windows 1280 and 320 pixels wide. The same tests go through the pages with the keyboard alone. Screenshots have been looked over by hand.',
  'web.accessibility.tested.on': 'This statement was last reviewed on',
} satisfies TranslationOf<typeof sv>;
