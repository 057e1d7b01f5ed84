import { UsageError } from './command.ts';

/** What `parseArgs` of Node throws for an option it does not know, or one that is wrongly written. */
export function isMisspelt(error: unknown): error is TypeError {
  return error instanceof TypeError && /^ERR_PARSE_ARGS_/.test((error as NodeJS.ErrnoException).code ?? '');
}

/** Says it in both languages; Node's own sentence is English, and long. */
export function misspelt(error: TypeError): UsageError {
  const [, named = ''] = /'(-[\w-]+|[^']*)/.exec(error.message) ?? [];
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return new UsageError(`"${named}" är ett ord för mycket.`, `"${named}" is one word too many.`);
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return error.message.includes('does not take')
        ? new UsageError(`${named} skrivs utan värde.`, `${named} is written without a value.`)
        : new UsageError(`${named} behöver ett värde.`, `${named} needs a value.`);
    default:
      return new UsageError(`Alternativet ${named} finns inte.`, `There is no option ${named}.`);
  }
}
