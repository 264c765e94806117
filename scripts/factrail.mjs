#!/usr/bin/env node
/** The command: brings the packages, then runs src/cli/main.ts in this process, so that signals reach it. */
import { setup } from './setup.mjs';

await setup();
// errors tell where they come from in src/
process.setSourceMapsEnabled(true);
const { compiledMain } = await import('./compiled.mjs');
await import(await compiledMain());
