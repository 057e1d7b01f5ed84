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
    'Organ   Nämnden\n',
  ],
  [
    'a last cell of several lines goes on in its column',
    '<table><tr><td><p>Beslut</p></td><td><p>Nämnden beslutar</p><p>att avsluta ärendet.</p></td></tr></table>',
    'Beslut   Nämnden beslutar\n         att avsluta ärendet.\n',
  ],
  [
    'cells of several lines each follow one another',
    '<table><tr><td><p>Närvarande</p><p>Eva Ek</p></td><td><p>Övriga</p><p>Bo Ahl</p></td></tr><tr><td></td></tr></table>',
    'Närvarande\nEva Ek\nÖvriga\nBo Ahl\n\n',
  ],
  [
    'a table in a cell is read in its place',
    '<table><tr><td><p>a</p><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>',
    'a\nb   c\n',
  ],
  ['breaks are kept', '<p>a<br />b</p>', 'a\nb\n'],
  ['entities are read', '<p>A &amp; B &lt;c&gt; &#167; &#xE5;</p>', 'A & B <c> § å\n'],
  ['what marks words is left out', '<p><strong>Beslut</strong> <a id="x"></a>nu</p>', 'Beslut nu\n'],
])('%s', (_, html, text) => {
  expect(htmlText(html)).toBe(text);
});
