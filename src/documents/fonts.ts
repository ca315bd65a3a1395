/**
 * The two weights that go into every PDF, as TrueType files: Atkinson Hyperlegible Next (OFL), made for low vision.
 * The browser fetches them from the app's own origin on the first export; elsewhere a reader is passed in.
 */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}
export type Weight = keyof FontFiles;
export type FontReader = (weight: Weight) => Promise<Uint8Array>;

const family = '@expo-google-fonts/atkinson-hyperlegible-next';

/** Module specifiers of the font files, for readers outside the browser. */
export const fontModules: Readonly<Record<Weight, string>> = {
  regular: `${family}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf`,
  bold: `${family}/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf`,
};

// The specifiers are spelled out again because the bundler must see them as literals to ship the files.
const urls: Readonly<Record<Weight, () => Promise<{ readonly default: string }>>> = {
  regular: () =>
    import(
      '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf?url'
    ),
  bold: () =>
    import('@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf?url'),
};

async function fetchFont(weight: Weight): Promise<Uint8Array> {
  const { default: url } = await urls[weight]();
  // The single file carries its fonts, and may fetch nothing, not even from itself.
  const carried = /^data:[^,]*;base64,(.*)$/s.exec(url)?.[1];
  if (carried !== undefined) return Uint8Array.from(atob(carried), (byte) => byte.charCodeAt(0));
  const response = await fetch(url);
  if (!response.ok) throw new Error(`Font file not available: ${weight} (${response.status})`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Both weights. Call it when somebody exports, not at start: the files are 96 kB together. */
export async function loadFonts(read: FontReader = fetchFont): Promise<FontFiles> {
  const [regular, bold] = await Promise.all([read('regular'), read('bold')]);
  return { regular, bold };
}
