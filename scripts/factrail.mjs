#!/usr/bin/env node
/** The command: brings the packages, then runs src/cli/main.ts in this process, so that signals reach it. */
import { join } from 'node:path';
import { projectRoot, setup } from './setup.mjs';

await setup();
const { register } = await import('tsx/esm/api');
register({ tsconfig: join(projectRoot, 'tsconfig.json') });
await import('../src/cli/main.ts');
