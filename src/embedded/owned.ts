/** Child processes that can't outlive this one, however it ends. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/**
 * The shell becomes the command, and leaves a watcher beside it. The watcher reads a pipe whose other end this
 * process holds. A line on it says that the command has ended by itself; the pipe's end says that this process
 * is gone, by SIGKILL perhaps: then the watcher sends SIGTERM, and SIGKILL after 10 s. `read` is the shell's own,
 * so that nothing more is spawned to wait.
 */
const WRAPPER = `
exec 3<&0 </dev/null
child=$$
(
  read -r gone <&3 && exit 0
  kill -TERM $child || exit 0
  n=0
  while [ $n -lt 50 ]; do
    sleep 0.2
    kill -0 $child || exit 0
    n=$((n + 1))
  done
  kill -KILL $child
) >/dev/null 2>&1 &
exec 3<&-
exec "$@"
`;

/**
 * Starts a command in a session of its own, so that a Ctrl-C in the terminal reaches only this process, which then
 * ends its children in order. The child's pid, exit code and signal are the command's own; 127 says that there
 * is no such command.
 */
export function spawnOwned(
  command: string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): ChildProcessByStdio<Writable, Readable, Readable> {
  const child = spawn('/bin/sh', ['-c', WRAPPER, 'sh', ...command], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  // Without /bin/sh or the folder: the child has no pid, and 'close' follows.
  child.on('error', () => {});
  // The watcher may be gone before it is told.
  child.stdin.on('error', () => {});
  child.once('exit', () => child.stdin.end('gone\n'));
  return child;
}
