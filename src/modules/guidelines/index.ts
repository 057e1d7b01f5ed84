export {
  type AddressRole,
  addressRole,
  bilingual,
  type Condition,
  type DatedTemplate,
  type DutyTemplate,
  dutyTemplate,
  entryType,
  type Rung,
  type StandingTemplate,
  type Track,
  track,
} from './duty-template.ts';
