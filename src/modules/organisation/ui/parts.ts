// What the pages of others hold of the organisation's.
export { TimesBar, type TimesBarProps } from './times-bar.tsx';
