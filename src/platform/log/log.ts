import { type Logger, pino } from 'pino';

/** The structured log: one JSON object a line, with the trace it belongs to. Never a personal number, a name, a query string or a bound value. */
export type Log = Logger;

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** A log that writes to `destination` (a file descriptor; 2 = standard error, since standard output belongs to people). */
export function createLog(level: LogLevel, destination = 2): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describeError } },
    pino.destination({ dest: destination, sync: true }),
  );
}

/**
 * What of an error may be logged: its name, code and stack. Database errors carry bound values in `detail`, `where`
 * and at times in the message, so of those only the code, the table and the constraint are kept.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, message, stack } = error;
  const { code, severity, table, constraint } = error as Error & Record<string, unknown>;
  if (severity !== undefined) return { name, code, table, constraint, stack: stackOnly(stack) };
  return { name, code, message, stack: stackOnly(stack), cause: error.cause && describeError(error.cause) };
}

function stackOnly(stack: string | undefined): string | undefined {
  return stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .join('\n');
}
