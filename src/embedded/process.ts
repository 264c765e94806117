/** Is a process whose number was written down still the same one? */
import { readFile } from 'node:fs/promises';

/** What Linux says of a process; null where there is no /proc (macOS), or no such process. */
async function stat(pid: number): Promise<{ state: string; started: string } | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => null);
  if (text === null) return null;
  // The second field is the program's name in brackets, and may itself hold spaces and brackets.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state, started] = [fields[0], fields[19]];
  return state && started ? { state, started } : null;
}

/**
 * When the process started, in clock ticks since the machine did: field 22 of /proc/PID/stat (proc(5)). Null where
 * that is not to be had.
 */
export async function startTime(pid: number): Promise<string | null> {
  return (await stat(pid))?.started ?? null;
}

/**
 * Whether the process lives. With a start time, whether it is that process and not a later one that was given the
 * same number. One that has ended and only waits for its parent to take notice (state Z or X) is not alive.
 */
export async function isAlive(pid: number, started: string | null = null): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, and belongs to another user.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const now = await stat(pid);
  if (now === null) return true;
  if (now.state === 'Z' || now.state === 'X') return false;
  return started === null || started === now.started;
}
