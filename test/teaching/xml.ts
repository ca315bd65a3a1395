/** An element of a text in XML. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What it says, that of the elements in it included. */
  text: string;
}

const TOKEN = /<\?[^>]*\?>|<\/([\w:-]+)>|<([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|[^<]+/gy;

const plain = (text: string): string =>
  text.replace(/&(?:#(\d+)|(\w+));|&/g, (_, code: string | undefined) => {
    if (code === undefined) throw new Error(`A bare & or an unknown entity in: ${text}`);
    return String.fromCharCode(Number(code));
  });

/** Every element of a well-formed text in document order; throws where it is not well-formed. */
export function elementsOf(xml: string): readonly Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(xml);
    if (token === null) throw new Error(`Not well-formed at ${xml.slice(at, at + 80)}`);
    const [all, closed, name, attributes = '', empty] = token;
    if (closed !== undefined) {
      if (open.pop()?.name !== closed) throw new Error(`</${closed}> closes nothing`);
    } else if (name !== undefined) {
      const pairs = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [
        key,
        plain(value ?? ''),
      ]);
      if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error(`Doubled: ${attributes}`);
      const element = { name, attributes: Object.fromEntries(pairs), text: '' };
      if (open.length === 0 && elements.length > 0) throw new Error('More than one root');
      elements.push(element);
      if (empty !== '/') open.push(element);
    } else if (!all.startsWith('<?')) {
      if (open.length === 0 && all.trim() !== '') throw new Error(`Text beside the root: ${all}`);
      for (const element of open) element.text += plain(all);
    }
  }
  if (open.length > 0) throw new Error(`Never closed: ${open.map(({ name }) => name).join()}`);
  return elements;
}
