/**
 * Java: which one to run, and whether it is new enough. Neo4j 5.26 runs on Java 17 and 21.
 */
import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import { GraphUnavailable } from '../domain/errors.ts';

/** The oldest Java that Neo4j 5.26 starts on (Neo4j operations manual, system requirements). */
const OLDEST_JAVA = 17;

/** The line that brings Java and Maven, for the machine that this runs on. */
export function installLine(): string {
  return process.platform === 'darwin'
    ? 'brew install openjdk@21 maven'
    : 'apt-get install openjdk-17-jre-headless maven';
}

/**
 * The major version in the output of `java -version`: 17 for `openjdk version "17.0.15"`, 8 for `"1.8.0_402"`,
 * 22 for `"22-ea"`; null where there is none.
 */
export function javaMajor(output: string): number | null {
  const match = /version "(?:1\.)?(\d+)/.exec(output);
  return match ? Number(match[1]) : null;
}

/** What each java said: it is asked for at several places of one start, and costs a tenth of a second each time. */
const said = new Map<string, ReturnType<typeof askVersion>>();

function versionOf(java: string, env: NodeJS.ProcessEnv): ReturnType<typeof askVersion> {
  const key = JSON.stringify([java, env.PATH]);
  const known = said.get(key) ?? askVersion(java, env);
  said.set(key, known);
  return known;
}

function askVersion(java: string, env: NodeJS.ProcessEnv): Promise<{ failed: boolean; text: string }> {
  return new Promise((resolve) => {
    execFile(java, ['-version'], { env }, (error, stdout, stderr) =>
      resolve({ failed: error !== null, text: `${stdout}${stderr}`.trim() }),
    );
  });
}

/** What a java that runs says of itself, whatever options it was given: another build says something else. */
export async function javaVersion(java: string): Promise<string> {
  const lines = (await versionOf(java, process.env)).text.split('\n');
  return lines.filter((line) => !/^(NOTE: )?Picked up /.test(line)).join('\n');
}

/**
 * The java to run: the one under JAVA_HOME where that is set, otherwise the one on the PATH.
 *
 * @throws GraphUnavailable when there is none, or it is older than 17, with the line that installs one
 */
export async function findJava(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const home = env.JAVA_HOME;
  const java = home ? join(home, 'bin', 'java') : 'java';
  if (home) {
    await access(java, constants.X_OK).catch(() => {
      throw new GraphUnavailable(
        `JAVA_HOME is set, but holds no bin/java. Point it at a Java ${OLDEST_JAVA} or newer, or unset it.`,
      );
    });
  }
  const asked = await versionOf(java, env);
  if (asked.failed) {
    throw new GraphUnavailable(
      `Java ${OLDEST_JAVA} or newer is needed to run the graph database, and no java was found. ` +
        `Install it: ${installLine()}`,
    );
  }
  const major = javaMajor(asked.text);
  if (major !== null && major < OLDEST_JAVA) {
    const whose = home ? 'the one under JAVA_HOME' : 'the one on the PATH';
    throw new GraphUnavailable(
      `Java ${OLDEST_JAVA} or newer is needed to run the graph database; ${whose} is Java ${major}. ` +
        `Install a newer one: ${installLine()}`,
    );
  }
  return java;
}
