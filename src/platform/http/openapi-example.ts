type Schema = { readonly [name: string]: unknown };

const BY_FORMAT: Record<string, string> = {
  date: '2026-11-23',
  'date-time': '2026-11-23T09:00:00Z',
  uuid: '018f3a6e-5c3b-7000-8000-000000000001',
  email: 'namn@example.se',
  uri: 'https://example.se',
};

/** An example of what a JSON schema describes: its own when it has one, else made of its parts' examples. */
export function exampleOf(schema: Schema | undefined, named: Readonly<Record<string, Schema>>): unknown {
  if (schema === undefined) return null;
  const ref = typeof schema.$ref === 'string' ? schema.$ref.split('/').at(-1) : undefined;
  if (ref !== undefined) return exampleOf(named[ref], named);
  const given = schema.example ?? first(schema.examples) ?? schema.const ?? schema.default ?? first(schema.enum);
  if (given !== undefined) return given;
  const alternative = first(schema.anyOf) ?? first(schema.oneOf);
  if (alternative !== undefined) return exampleOf(alternative as Schema, named);
  if (Array.isArray(schema.allOf))
    return Object.assign({}, ...schema.allOf.map((part) => exampleOf(part as Schema, named)));
  return byType(schema, named);
}

function byType(schema: Schema, named: Readonly<Record<string, Schema>>): unknown {
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object': {
      const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
      return Object.fromEntries(properties.map(([name, of]) => [name, exampleOf(of, named)]));
    }
    case 'array':
      return [exampleOf(schema.items as Schema | undefined, named)];
    case 'integer':
    case 'number':
      return Math.max(Number(schema.minimum ?? 1), 1);
    case 'boolean':
      return true;
    case 'string':
      return BY_FORMAT[String(schema.format)] ?? 'text';
    default:
      return null;
  }
}

function first(list: unknown): unknown {
  return Array.isArray(list) ? list[0] : undefined;
}
