import { Parser } from 'saxen';

/** An element of a document that has been read: its name with a prefix of ours, and what is in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** Why a text is no document. */
export type XmlFault = 'xml-broken' | 'xml-doctype';

const DEEPEST = 64;

/**
 * Reads a small document. Prefixes are put for namespaces as `prefixes` says, whatever the document calls them. A
 * document type is refused, so no entity but the five of XML itself is ever replaced.
 */
export function readXml(text: string, prefixes: Readonly<Record<string, string>>): XmlElement | XmlFault {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let fault: XmlFault | undefined;
  const broken = () => {
    fault ??= 'xml-broken';
  };
  const parser = new Parser().ns(prefixes);
  parser.on('openTag', (name, attributes) => {
    const element: XmlElement = { name, attributes: { ...attributes() }, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
    if (open.length > DEEPEST) broken();
  });
  parser.on('closeTag', () => {
    open.pop();
  });
  parser.on('text', (part, decode) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += decode(part);
  });
  parser.on('cdata', (part) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += part;
  });
  parser.on('attention', () => {
    fault = 'xml-doctype';
  });
  parser.on('error', broken).on('warn', broken);
  parser.parse(text);
  const [only] = root.children;
  if (fault === undefined && (only === undefined || root.children.length > 1)) broken();
  return fault ?? (only as XmlElement);
}

/** The elements that lie on a path below, in the order of the document. */
export function elementsAt(element: XmlElement, ...path: readonly string[]): readonly XmlElement[] {
  return path.reduce<readonly XmlElement[]>(
    (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
    [element],
  );
}

/** The text of the first element on a path, trimmed; '' without one. */
export function textAt(element: XmlElement, ...path: readonly string[]): string {
  return elementsAt(element, ...path)[0]?.text.trim() ?? '';
}
