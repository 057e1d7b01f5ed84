export { type Block, PAPER_FORMATS, type Paper, type PaperFormat, renderPaper } from './paper.ts';
