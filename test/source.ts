import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

// Reads the project's own files for the architecture test.

const root = fileURLToPath(new URL('..', import.meta.url));

export interface Import {
  file: string;
  /** A path from the root of the project, or the name of a package. */
  target: string;
  typeOnly: boolean;
}

interface Syntax {
  imports: Import[];
  uses: { name: string; line: number }[];
}

const plainWords = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.AnyKeyword, 'any'],
  [ts.SyntaxKind.DefaultClause, 'default:'],
  [ts.SyntaxKind.AwaitExpression, 'await'],
  [ts.SyntaxKind.AwaitKeyword, 'await'],
  [ts.SyntaxKind.AsyncKeyword, 'async'],
]);

const colour =
  /(?<![\w&/])#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})\b|\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\((?=[\s\d.+-]|from|var)/i;
const hues =
  'black|white|gr[ae]y|silver|red|maroon|orange|gold|yellow|lime|green|teal|cyan|aqua|blue|navy|purple|violet|' +
  'magenta|fuchsia|pink|brown|beige|ivory|coral|salmon|crimson|indigo|olive|tan|turquoise|khaki|orchid|plum|tomato';
const shades =
  'dark|light|medium|pale|deep|hot|steel|slate|sky|royal|dodger|forest|sea|dim|rebecca|midnight|alice';
const named = new RegExp(`(?<![\\w-])(${shades})*(${hues})(?![\\w(-])`, 'i');

export function linesOf(file: string): string[] {
  return text(file).trimEnd().split('\n');
}

function text(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

export function filesIn(folder: string): string[] {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  const passed = /^(node_modules|dist|coverage|test-results|playwright-report|\.git|\.cache)$/;
  return readdirSync(start, { withFileTypes: true }).flatMap((entry) => {
    if (passed.test(entry.name)) return [];
    const path = relative(root, join(start, entry.name)).split(sep).join('/');
    return entry.isDirectory() ? filesIn(path) : entry.isFile() ? [path] : [];
  });
}

/** Reads a file's imports and the words that some check cares about from its syntax tree; comments do not count. */
export function syntaxOf(file: string): Syntax {
  const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : undefined;
  const tree = ts.createSourceFile(file, text(file), ts.ScriptTarget.Latest, true, kind);
  const found: Syntax = { imports: [], uses: [] };
  const visit = (node: ts.Node): void => {
    const specifier = importedBy(node);
    if (specifier) {
      const typeOnly = isTypeOnly(node);
      found.imports.push({ file, target: resolve(file, specifier), typeOnly });
    }
    const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
    for (const name of wordsOf(node)) found.uses.push({ name, line });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function importedBy(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literal(node.moduleSpecifier);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return literal(node.argument.literal);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return literal(node.arguments[0]);
  }
  return undefined;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node)) return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  return ts.isImportTypeNode(node) || (ts.isExportDeclaration(node) && node.isTypeOnly);
}

function literal(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function resolve(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return join(file, '..', specifier.replace(/\?.*$/, '')).split(sep).join('/');
}

function wordsOf(node: ts.Node): string[] {
  if (ts.isNewExpression(node)) return [`new ${node.expression.getText()}`];
  if (ts.isCallExpression(node)) {
    const name = node.expression.getText();
    const painted = /^(rgb|cmyk|grayscale)$/.test(name) && node.arguments.every(ts.isNumericLiteral);
    return [name === 'Date' ? 'new Date' : '', painted ? 'colour' : ''];
  }
  if (ts.isPropertyAccessExpression(node)) {
    const called = node.getText().replace(/^(globalThis|window|self)\./, '');
    const ofTest = /^(test|it|describe|suite|bench|context|ctx|task)\b/.test(called);
    return [called, ofTest ? `.${node.name.text}` : ''];
  }
  if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
    const name = ts.isStringLiteral(node.name) ? node.name.text : node.name.getText();
    const value = ts.isPropertyAssignment(node) ? literal(node.initializer) : undefined;
    return [`${name}:`, paints(name, value) ? 'colour' : ''];
  }
  if (ts.isJsxAttribute(node))
    return [paints(node.name.getText(), literal(node.initializer)) ? 'colour' : ''];
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
    return [colour.test(node.text) ? 'colour' : ''];
  }
  if (ts.isIdentifier(node)) return [node.text === 'localStorage' ? 'localStorage' : ''];
  return [plainWords.get(node.kind) ?? ''];
}

function paints(property: string, value: string | undefined): boolean {
  const colours = /^(fill|stroke|color|background|border|outline|stop)(-?color)?$/i;
  return colours.test(property) && named.test(value ?? '');
}

/** The lines of declarations that name a colour; selectors, comments, strings and names of tokens do not count. */
export function cssColours(file: string): number[] {
  const blank = (part: string) => part.replace(/[^\n]/g, ' ');
  const css = text(file).replace(/\/\*[\s\S]*?\*\/|url\([^)]*\)|"[^"\n]*"|'[^'\n]*'|--[\w-]+/g, blank);
  return [...css.matchAll(/:([^{};]*)(?=[;}])/g)]
    .filter(([, value = '']) => colour.test(value) || named.test(value))
    .map(({ index }) => css.slice(0, index).split('\n').length);
}
