import type { z } from 'zod';
import type { Schedule } from './schedule.ts';
import { type RemoteWork, remoteWork, type WorkedDay } from './schema.ts';

/** Hours on site and remote by weekday. */
type Week = Readonly<Record<number, readonly [number, number]>>;

/** Full time, eight hours a day, Monday to Friday, with these weekdays remote; or weeks as they take turns. */
export function aSchedule(
  of: {
    readonly from?: string;
    readonly to?: string;
    readonly remote?: readonly number[];
    readonly weeks?: readonly Week[];
  } = {},
): Schedule & { readonly to: string } {
  const { from = '2026-04-01', to = '2028-03-31', remote = [2, 4] } = of;
  const plain: Week = Object.fromEntries([1, 2, 3, 4, 5].map((day) => [day, remote.includes(day) ? [0, 8] : [8, 0]]));
  return { from, to, weeks: (of.weeks ?? [plain]).map(daysOf) };
}

function daysOf(week: Week): WorkedDay[] {
  return Object.entries(week).map(([weekday, [onSite, away]]) => ({ weekday: Number(weekday), onSite, remote: away }));
}

/** An application for two days a week at home, for two years, by somebody who handles nothing secret. */
export function aRemoteWork({
  remote,
  ...of
}: Partial<z.input<typeof remoteWork>> & { readonly remote?: readonly number[] } = {}): RemoteWork {
  return remoteWork.parse({
    ...aSchedule({
      ...(remote === undefined ? {} : { remote }),
      ...(of.from === undefined ? {} : { from: of.from }),
      ...(of.to === undefined ? {} : { to: of.to }),
    }),
    tasks: 'Utredningar och skriftliga svar.',
    workingHours: 'Som på kontoret, 8–16.30.',
    availability: 'Telefon och chatt 9–15.',
    absence: 'Ringer chefen före 8.',
    meetings: 'Deltar på arbetsplatsträffarna på kontoret.',
    results: 'Avstämning med chefen varannan vecka.',
    place: 'home',
    municipality: '2280',
    secrets: 'none',
    computer: 'employer',
    isSetApart: true,
    isScreenHidden: true,
    isClosedToOthers: true,
    mayBeVisited: true,
    equipment: 'Bärbar dator och skärm.',
    connection: 'Eget bredband med arbetsgivarens VPN.',
    isMarked: true,
    isInInventory: true,
    costs: 'Inga.',
    hasHomeInsurance: true,
    noticeMonths: 1,
    followUp: 'Varje år vid medarbetarsamtalet.',
    ...of,
  });
}
