/** The browser that pages are tested and pictured with: a Chromium that is on the machine already. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where Chromium is: FACTRAIL_CHROMIUM, else the first on the path; null where there is none. */
export function findChromium() {
  const asked = process.env.FACTRAIL_CHROMIUM;
  const paths = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const places = asked ? [asked] : NAMES.flatMap((name) => paths.map((folder) => join(folder, name)));
  return places.find((place) => isProgram(place)) ?? null;
}

function isProgram(place) {
  try {
    accessSync(place, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** How it is started: without a sandbox where this is root, who has none in a container. */
export function launchOptions(executablePath) {
  return { executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] };
}

export const NO_CHROMIUM =
  'no Chromium was found: install it (Debian: apt-get install chromium), or set FACTRAIL_CHROMIUM to where it is';
