import type { Plugin } from 'vite';

/** Aksel brings Norwegian with its first part, for pages that choose no language. Ours always do. */
export function akselWithoutNorwegian(): Plugin {
  return {
    name: 'uppsikt:aksel-without-norwegian',
    enforce: 'pre',
    load: {
      filter: { id: /\/@navikt\/ds-react\/esm\/utils\/i18n\/locales\/nb\.js$/ },
      handler: () => 'export default {};',
    },
  };
}
