/** The id of the request that is being answered, for errors that are made where no context reaches. */
import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage<string>();

/** Runs `work` so that `requestId()` gives this id within it. */
export const withRequestId = <T>(id: string, work: () => T): T => storage.run(id, work);

/** Undefined outside of a request. */
export const requestId = (): string | undefined => storage.getStore();
