import { z } from 'zod';
import data from './suggestions.json' with { type: 'json' };
import { templateContent, templateName } from './template.ts';

const suggestion = z.strictObject({ ...templateName, content: templateContent });
export type Suggestion = z.output<typeof suggestion>;

/** What to begin a template from. All of it is Uppsikt's suggestion, and nothing is in force before both have agreed. */
export function listSuggestions(): readonly Suggestion[] {
  return z.array(suggestion).parse(data);
}
