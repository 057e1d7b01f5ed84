import { expect, test } from 'vitest';
import { htmlText } from './html-text.ts';

test.each([
  ['paragraphs are lines', '<p>Beslut</p><p>att godkänna</p>', 'Beslut\natt godkänna\n'],
  ['empty ones are blank lines', '<p>a</p><p></p><p>b</p>', 'a\n\nb\n'],
  ['headings have room above', '<p>a</p><h2>§ 12 Rapport</h2>', 'a\n\n§ 12 Rapport\n'],
  ['ordered lists are numbered', '<ol><li>godkänna</li><li>avsluta</li></ol>', '1. godkänna\n2. avsluta\n'],
  ['others have bullets', '<ul><li>godkänna</li></ul>', '• godkänna\n'],
  ['nested ones are indented', '<ol><li>a<ol><li>b</li></ol></li></ol>', '1. a\n    1. b\n\n'],
  [
    'cells of a row stand apart',
    '<table><tr><td><p>Organ</p></td><td><p>Nämnden</p></td></tr></table>',
    'Organ    Nämnden\n',
  ],
  ['breaks are kept', '<p>a<br />b</p>', 'a\nb\n'],
  ['entities are read', '<p>A &amp; B &lt;c&gt; &#167; &#xE5;</p>', 'A & B <c> § å\n'],
  ['what marks words is left out', '<p><strong>Beslut</strong> <a id="x"></a>nu</p>', 'Beslut nu\n'],
])('%s', (_, html, text) => {
  expect(htmlText(html)).toBe(text);
});
