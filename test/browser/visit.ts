import type { Page } from '@playwright/test';
import { Consultation } from './consultation.ts';
import { expect } from './fixtures.ts';

/** Calls back on every screen, each with its name; one start of the app for all of them. */
export async function visitEach(page: Page, look: (screen: string) => Promise<void>): Promise<void> {
  await new Consultation(page).arrive('2026-11-16');
  await look('first caseload');
  await page.locator('input[type="file"]').setInputFiles('src/scenarios/teriflunomide.json');
  await expect(page.locator('[data-screen="follows"]')).toBeVisible();
  await look('case');
  await page.goto('/#/');
  await expect(page.locator('[data-ui="case-row"]')).toBeVisible();
  await look('caseload');
  await page.getByRole('button', { name: 'New case' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('new case');
  await page.keyboard.press('Escape');
  await page.goto('/#/sources');
  await expect(page.locator('[data-ui="rule"]').first()).toBeVisible();
  await look('sources');
  await page.goto('/#/settings');
  await expect(page.locator('[data-page="settings"]')).toBeVisible();
  await look('settings');
  await page.goto('/#/statechart/teriflunomide');
  await expect(page.getByRole('tree')).toBeVisible();
  await look('statechart');
}

/** What a person cannot reach or read for want of room: a page wider than the window, controls and words cut off. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth)
      faults.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}`;
    const hidden = (element: Element) => element.closest('[data-ui="visually-hidden"]') !== null;
    /** Seen on the screen: drawn, and not clipped away on purpose for screen readers alone. */
    const seen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      !hidden(element) &&
      getComputedStyle(element).clipPath === 'none';
    const top = document.querySelector('dialog[open]') ?? document.body;
    for (const control of top.querySelectorAll('button, a[href], input, select, textarea, summary')) {
      if (!seen(control)) continue;
      const box = control.getBoundingClientRect();
      if (box.width === 0 || control.matches('[data-part="skip"]')) continue;
      let [left, right] = [0, root.clientWidth];
      for (let around = control.parentElement; around; around = around.parentElement) {
        const { overflowX } = getComputedStyle(around);
        const frame = around.getBoundingClientRect();
        // What scrolls by itself can be reached.
        if (overflowX === 'auto' || overflowX === 'scroll') [left, right] = [-Infinity, Infinity];
        else if (overflowX !== 'visible')
          [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
      }
      if (box.left < left - 1 || box.right > right + 1) faults.push(`beyond its place: ${name(control)}`);
      const spills =
        control.matches('button, a[data-ui="button"], summary') &&
        control.scrollWidth > control.clientWidth + 1;
      if (spills) faults.push(`words spill: ${name(control)}`);
    }
    for (const element of top.querySelectorAll<HTMLElement>('body *')) {
      const { overflowX, overflowY } = getComputedStyle(element);
      const clips = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      if (!clips(overflowX) && !clips(overflowY)) continue;
      if (!seen(element) || element instanceof SVGElement || element.textContent?.trim() === '') continue;
      const lost =
        (clips(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (clips(overflowY) && element.scrollHeight > element.clientHeight + 1);
      if (lost) faults.push(`words cut off: ${name(element)}`);
    }
    return faults;
  });
}

/** Targets under 24 px that stand less than 24 px from the next one; links in a sentence are free (WCAG 2.2, 2.5.8). */
export function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 24;
    const top = document.querySelector('dialog[open]') ?? document.body;
    const targets = [...top.querySelectorAll('button, a[href], input, select, textarea, summary')]
      .filter((each) => each.checkVisibility() && getComputedStyle(each).display !== 'inline')
      .map((each) => ({ each, box: (each.closest('label') ?? each).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    const middle = (box: DOMRect) => [box.x + box.width / 2, box.y + box.height / 2] as const;
    const small = targets.filter(({ box }) => box.width < least || box.height < least);
    const crowded = small.filter(({ each, box }) => {
      const [x, y] = middle(box);
      return targets.some(({ each: other, box: near }) => {
        if (other === each) return false;
        const aside = Math.max(near.left - x, 0, x - near.right);
        const away = Math.max(near.top - y, 0, y - near.bottom);
        const [otherX, otherY] = middle(near);
        const bothSmall = near.width < least || near.height < least;
        return (
          Math.hypot(aside, away) < least / 2 || (bothSmall && Math.hypot(otherX - x, otherY - y) < least)
        );
      });
    });
    return crowded.map(
      ({ each, box }) =>
        `${Math.round(box.width)} × ${Math.round(box.height)} px: ${each.outerHTML.slice(0, 100)}`,
    );
  });
}

/** What moves or would move at the next change. */
export function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const running = document.getAnimations().filter((each) => each.effect?.getComputedTiming().duration);
    const lasting = [...document.querySelectorAll('*')].filter((each) => {
      const { transitionDuration, animationDuration } = getComputedStyle(each);
      return /[1-9]/.test(transitionDuration + animationDuration);
    });
    return [
      ...running.map((each) => `runs: ${each.constructor.name}`),
      ...lasting.map((each) => `would move: ${each.outerHTML.slice(0, 100)}`),
    ];
  });
}

/** Controls without a ring when they have the focus, and signs in the colour of their ground. */
export function unseen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const enough = 120;
    const faults: string[] = [];
    const clear = /, 0\)$|^transparent$/;
    const groundOf = (element: Element): string => {
      const { backgroundColor } = getComputedStyle(element);
      if (!clear.test(backgroundColor)) return backgroundColor;
      return element.parentElement ? groundOf(element.parentElement) : backgroundColor;
    };
    const ringed = (element: Element, pseudo?: string) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element, pseudo);
      const drawn = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      return drawn && !clear.test(outlineColor) && outlineColor !== groundOf(document.body);
    };
    const top = document.querySelector('dialog[open]') ?? document.body;
    const controls = top.querySelectorAll<HTMLElement>(
      'button, a[href], input, select, textarea, summary, [tabindex="0"]',
    );
    for (const control of [...controls].slice(0, enough)) {
      // The keyboard does not come there.
      if (control.tabIndex < 0) continue;
      control.focus({ preventScroll: true });
      if (document.activeElement !== control) continue;
      const group = control.closest('[data-ui="segmented"]');
      const seen = ringed(control) || ringed(control, '::after') || (group !== null && ringed(group));
      if (!seen) faults.push(`no ring: ${control.outerHTML.slice(0, 100)}`);
    }
    for (const sign of [...top.querySelectorAll('[data-ui="glyph"]')].slice(0, enough)) {
      if (!sign.checkVisibility()) continue;
      const ground = groundOf(sign);
      const drawn = [...sign.querySelectorAll('path')].some((path) => {
        const { fill, stroke } = getComputedStyle(path);
        return [fill, stroke].some((paint) => paint !== 'none' && paint !== ground);
      });
      if (!drawn) faults.push(`not seen: ${sign.parentElement?.outerHTML.slice(0, 100) ?? ''}`);
    }
    return faults;
  });
}
