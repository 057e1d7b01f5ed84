/** What is done with mappings other than by the routes; loaded when asked for, so that the door stays light for `uppsikt map`. */
export function loadMappingActions() {
  return import('./actions.ts');
}
