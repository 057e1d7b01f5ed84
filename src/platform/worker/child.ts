import type { FromWorker, ToWorker } from './protocol.ts';

/** The process that does the work: loads the module it is told, then answers one task after another. */
let work: Promise<(task: unknown) => unknown> | undefined;

process.on('message', async (message: ToWorker) => {
  if ('module' in message) {
    work = import(message.module).then((module) => module.work);
    return;
  }
  process.send?.(await answerTo(message.task));
});

// The terminal sends Ctrl-C to the whole group: the parent decides when its worker ends. It ends with the parent, however that ends.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit());

async function answerTo(task: unknown): Promise<FromWorker> {
  try {
    const run = await work;
    if (run === undefined) throw new Error('the worker was given a task before its module');
    return { result: await run(task) };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { error: { name, message } };
  }
}
