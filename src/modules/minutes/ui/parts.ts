// What the pages of others hold of minutes.
export { MarkedText } from './marked-text.tsx';
