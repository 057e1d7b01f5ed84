import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstMatter } from '../layouts/page.ts';
import { labelledNumbersIn } from './journal-numbers.ts';

const dnrOf = (text: string) => firstMatter(`${text}\n\nBeslut\nNämnden godkänner.`).dnr;

test.each([
  ['KS 2018/124'],
  ['KS/2023:14-003'],
  ['2018-000123'],
  ['24RS1733'],
  ['SLK-2024-00008:15'],
  ['RS 2021-0123'],
  ['HSN 1234-2020'],
  ['KS2019/0456.123'],
  ['2012-KS0334'],
  ['LTV 120456'],
  ['LD13/03336'],
  ['SÄN/2012:3'],
  ['98.112/023'],
  ['RM 2020-000114'],
  ['B 2019-000214'],
])('after a label the whole token counts whatever its shape: %s', (dnr) => {
  expect(dnrOf(`§ 12 Dnr ${dnr}\nRapport`)).toEqual([dnr]);
  expect(dnrOf(`§ 12 Rapport\nDiarienummer: ${dnr}`)).toEqual([dnr]);
  expect(dnrOf(`§ 12 Ärendenummer ${dnr}\n\nRapport`)).toEqual([dnr]);
});

test.each([
  ['Dnr 2020/116 024', '2020/116'],
  ['Dnr 2020/116 024 KS', '2020/116'],
  ['Dnr 191/2013 Kod 623', '191/2013'],
  ['Dnr 2014/KS 0012 001', '2014/KS 0012'],
  ['Dnr SN/2020/55 702', 'SN/2020/55'],
  ['Dnr KFN-2013-179 Dpl 01', 'KFN-2013-179'],
  ['Dnr 12/2012106', '12/2012'],
  ['Dnr 00123/20212.6.', '00123/2021'],
  ['Dnr 2013/45 KS', '2013/45'],
])('a class code, apart or glued to the year, and the registry after it are dropped: %s', (printed, dnr) => {
  expect(dnrOf(`§ 12 ${printed}\nRapport`)).toEqual([dnr]);
});

test('several numbers of one matter are all read', () => {
  expect(dnrOf('§ 12 Dnr SN 2024/7, SN 2024/9\nRapport')).toEqual(['SN 2024/7', 'SN 2024/9']);
});

test.each([
  ['on the heading line', '§ 12 SN 2024/7\nRapport'],
  ['first on the heading line', '§ 12 SN 2024/7 Rapport'],
  ['last on the heading line', '§ 12 Rapport      SN 2024/7'],
  ['alone on the next line', '§ 12 Rapport\nSN 2024/7'],
  ['alone below', '§ 12 Rapport\n\nSN 2024/7'],
  ['in brackets after the title', '§ 12 Rapport (SN 2024/7)'],
  ['in brackets of its own', '§ 12 Rapport\n(SN 2024/7)'],
])('without a label a number counts %s', (_, text) => {
  expect(dnrOf(text)).toEqual(['SN 2024/7']);
});

test("a number in the page header or in running text is not the matter's", () => {
  const text =
    '§ 12 Rapport\n\nBakgrund\nÄrendet hör ihop med Dnr SN 2023/77 och SN 2023/78.\nSocialnämnden    Protokoll    SN 2024/69    3 (9)\nMer text.';
  expect(dnrOf(text)).toEqual([]);
});

test('reading numbers is total and stays within the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const { index, end } of labelledNumbersIn(`Dnr ${text}`))
        expect(end > index && end <= text.length + 4).toBe(true);
    }),
  );
});
