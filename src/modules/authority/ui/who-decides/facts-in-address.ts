type Facts = Readonly<Record<string, string | undefined>>;

/** `days:12;countryGroup:eea`, as the address has it, by name. */
export function factsIn(text: string | undefined): Facts {
  const parts = (text ?? '').split(';').filter((part) => part.includes(':'));
  return Object.fromEntries(parts.map((part) => [part.slice(0, part.indexOf(':')), part.slice(part.indexOf(':') + 1)]));
}

/** The same written; undefined when nothing is said. */
export function factsText(facts: Facts): string | undefined {
  const said = Object.entries(facts).flatMap(([fact, value]) =>
    value === undefined ? [] : [`${fact}:${value.replaceAll(';', ' ').replace(',', '.')}`],
  );
  return said.length === 0 ? undefined : said.join(';');
}
