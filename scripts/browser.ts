/** The browser in which tests run and bars are measured: it asks for nothing by itself. */
import { type Browser, chromium } from 'playwright-core';

export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/** Where it lies, as `npm test` says it. */
export const CHROMIUM = process.env.CHROME_PATH ?? '/usr/bin/chromium';

/** Starts it. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: [...FLAGS] });
}
