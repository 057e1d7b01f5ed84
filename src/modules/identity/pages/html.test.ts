import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html } from './html.ts';

test('what is not HTML is escaped, what is stays', () => {
  const name = '<b title="x">Å & \'Ö\'</b>';
  expect(html`<p>${name}${html`<br>`}${[html`<i>${1}</i>`]}${undefined}</p>`.markup).toBe(
    '<p>&lt;b title=&quot;x&quot;&gt;Å &amp; &#39;Ö&#39;&lt;/b&gt;<br><i>1</i></p>',
  );
});

test('no text opens a tag or leaves an attribute', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(html`${text}`.markup).not.toMatch(/[<>"']/);
    }),
  );
});
