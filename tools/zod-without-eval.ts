import type { Plugin } from 'vite';

/**
 * zod compiles object schemas with `new Function`, and tries whether it may the first time one is made. Our content
 * security policy refuses and reports it, so in the browser zod is told not to, before any schema can exist.
 */
export function zodWithoutEval(): Plugin {
  return {
    name: 'uppsikt:zod-without-eval',
    transform: {
      filter: { id: /zod\/v4\/core\/core\.js$/ },
      handler: (code) => `${code}\nglobalConfig.jitless = true;\n`,
    },
  };
}
