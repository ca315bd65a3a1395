import { appEn } from '../en/app.ts';
import type { AppMessages } from '../index.ts';

export const appDe: AppMessages = appEn;
