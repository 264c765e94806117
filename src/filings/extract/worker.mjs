/** Makes texts beside the program, so that a file on which a parser hangs can be given up. Started by extract.ts. */
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { canonical } = await import('./canonical.ts');

parentPort?.on('message', async ({ bytes, mediaType }) => {
  const unreadable = (error) => ({
    unreadable: `cannot be read (${error instanceof Error ? error.message : error})`,
  });
  parentPort?.postMessage(await canonical(bytes, mediaType).catch(unreadable));
});
