/** Calls of the driver without what they write down in case they fail. */

/** The driver writes down the stack of each call, in case it fails; ours tell by the statement's name where that was. */
export function untraced<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
