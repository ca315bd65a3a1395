/**
 * The print colours, by role. No other file in this folder names a colour. Grounds are so pale that they vanish on a
 * black-and-white printer without taking a meaning with them: shape and words carry it.
 */
const hex = {
  paper: '#ffffff',
  ink: '#1b2733',
  soft: '#5b6875',
  line: '#dcdad2',
  edge: '#a3a096',
  ahead: '#c4c1b6',
  ground: '#f4f3ee',
  watermark: '#f0efea',
  accent: '#12616b',
  accentGround: '#e2eff0',
  stop: '#a3271b',
  stopGround: '#fbebe8',
  gate: '#8a5a00',
  gateGround: '#fdf3dc',
  done: '#2d6a43',
  doneGround: '#e7f2ea',
} as const;

export type Ink = keyof typeof hex;
/** Red, green and blue from 0 to 1, as PDF's DeviceRGB wants them (ISO 32000-1, 8.6.4.3). */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The red, green and blue of a role. */
export function rgb(role: Ink): Rgb {
  const value = Number.parseInt(hex[role].slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

export const inks = Object.keys(hex) as readonly Ink[];

/** The same as a style sheet writes it, for what is shown before it is printed. */
export const css = (role: Ink): string => hex[role];
