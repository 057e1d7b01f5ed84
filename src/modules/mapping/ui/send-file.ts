import { ApiProblem, api } from '../../../platform/ui/index.ts';
import type { RunView } from '../api.ts';

/** What is sent at a time; the server takes no more than 32 MB. */
const PART = 8 * 1024 ** 2;
const ATTEMPTS = 5;
const PAUSE_MS = 1_000;

interface Come {
  readonly received: number;
}

/** Sends a file part by part and tells how far it has come; over a broken line it goes on from what has come. */
export async function sendFile(
  { id: run }: Pick<RunView, 'id'>,
  file: string,
  { file: content, settings }: { readonly file: File; readonly settings: object },
  onCome: (bytes: number) => void,
) {
  const place = `/api/v1/mapping-runs/${run}/files/${file}`;
  await api.put<Come>(place, { fileName: content.name, bytes: content.size, settings });
  let broken = 0;
  for (let at = 0; at < content.size; ) {
    try {
      at = (await api.patch<Come>(`${place}?from=${at}`, content.slice(at, at + PART))).received;
      broken = 0;
    } catch (error) {
      broken += 1;
      if (!(error instanceof ApiProblem) || error.details.status !== 'offline' || broken > ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * broken));
      at = await received(run, file).catch(() => at);
    }
    onCome(at);
  }
}

async function received(run: string, file: string): Promise<number> {
  const { uploads } = await api.get<RunView>(`/api/v1/mapping-runs/${run}`);
  return uploads.find((one) => one.file === file)?.received ?? 0;
}
