import { getDocumentProxy } from 'unpdf';

/** A piece of text as somebody who reads by the tags hears it: what it is, and what it says. */
export interface ReadAloud {
  /** The tags that it lies in, the outermost first: `Document`, `H1`, `P`, `L`, `LI`, `Table` … */
  readonly roles: readonly string[];
  readonly text: string;
}

interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** Reads a PDF page by page in the order of its structure tree, as a screen reader does; what has no tag is not heard. */
export async function readByTags(pdf: Uint8Array): Promise<ReadAloud[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const heard: ReadAloud[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const texts = textsById((await page.getTextContent({ includeMarkedContent: true })).items as readonly Item[]);
    const walk = ({ role, type, id = '', children = [] }: Node, roles: readonly string[]): void => {
      const text = type === 'content' ? (texts.get(id) ?? '').trim() : '';
      if (text !== '') heard.push({ roles, text });
      for (const child of children) walk(child, role === undefined ? roles : [...roles, role]);
    };
    walk(((await page.getStructTree()) ?? {}) as Node, []);
  }
  return heard;
}

interface Item {
  readonly type?: string;
  readonly id?: string | null;
  readonly str?: string;
  readonly hasEOL?: boolean;
}

function textsById(items: readonly Item[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const open: (string | null)[] = [];
  for (const { type, id, str, hasEOL } of items) {
    if (type?.startsWith('beginMarkedContent')) open.push(id ?? null);
    else if (type === 'endMarkedContent') open.pop();
    else {
      const within = open.findLast((one) => one !== null);
      if (within != null) texts.set(within, `${texts.get(within) ?? ''}${str}${hasEOL ? ' ' : ''}`);
    }
  }
  return texts;
}
