export {
  type AddressRole,
  addressRole,
  type Condition,
  type DatedTemplate,
  type DutyTemplate,
  dutyTemplate,
  type Rung,
  type StandingTemplate,
  type Track,
  track,
} from './content/duty-template.ts';
export { bilingual, entryType } from './content/words.ts';
