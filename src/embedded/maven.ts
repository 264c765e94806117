/**
 * Neo4j Community from the artifacts that its makers publish on Maven: one dependency brings 213 jars, 123 MB,
 * in 9 to 16 s from an empty Maven cache (two cores, measured).
 */
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { GraphUnavailable } from '../domain/errors.ts';
import { findJava, installLine } from './java.ts';
import { spawnOwned } from './owned.ts';
import { isAlive } from './process.ts';

const NEO4J_VERSION = '5.26.30';
const DEPENDENCY_PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1';
/** The jar that carries the entry point's dependency; a folder without it is not a Neo4j. */
const MAIN_JAR = `neo4j-${NEO4J_VERSION}.jar`;
/** Milliseconds between two lines of progress. */
const PROGRESS_MS = 1_000;
/** Lines of Maven's output in the error of a failed download. */
const TAIL_LINES = 12;

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>factrail</groupId>
  <artifactId>embedded</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.neo4j</groupId>
      <artifactId>neo4j</artifactId>
      <version>${NEO4J_VERSION}</version>
    </dependency>
  </dependencies>
</project>
`;

/** The jars in the folder, in the order of the class path, or null when the folder holds no whole Neo4j. */
async function jarsIn(libDir: string): Promise<string[] | null> {
  const names = await readdir(libDir).catch((): string[] => []);
  if (!names.includes(MAIN_JAR)) return null;
  return names
    .filter((name) => name.endsWith('.jar'))
    .sort()
    .map((name) => join(libDir, name));
}

/** Where a data folder keeps its own jars. The version is in the name, so that a new one is got beside the old. */
export function defaultLibDir(dataDir: string): string {
  return join(dataDir, 'neo4j', `lib-${NEO4J_VERSION}`);
}

/**
 * Neo4j's jars, got by Maven when the folder doesn't have them yet. They are got into a folder beside it and
 * renamed into place whole, so that a killed download leaves nothing that looks complete, and of two at once
 * the later takes the earlier's.
 *
 * @returns the jars' paths, sorted, as the class path needs them
 * @throws GraphUnavailable when Java or Maven is missing, or when Maven fails (no network, most often)
 */
export async function resolveNeo4j(options: {
  libDir: string;
  onProgress?: ((line: string) => void) | undefined;
}): Promise<string[]> {
  const { libDir, onProgress = () => {} } = options;
  const present = await jarsIn(libDir);
  if (present) return present;

  await findJava();
  const parent = dirname(libDir);
  await mkdir(parent, { recursive: true, mode: 0o700 });
  await removeLeftovers(libDir);
  const temp = await mkdtemp(join(parent, `${basename(libDir)}.${process.pid}.`));
  try {
    onProgress(`Getting Neo4j Community ${NEO4J_VERSION} with Maven (123 MB, once)`);
    const started = Date.now();
    await runMaven(temp, onProgress);
    const jars = join(temp, 'jars');
    if (!(await jarsIn(jars))) {
      throw new GraphUnavailable(`Maven ended well, but ${MAIN_JAR} is not among what it brought.`);
    }
    // A rename onto a folder that isn't empty fails: somebody else was first, and theirs is as good.
    await rename(jars, libDir).catch(async (error: Error) => {
      if (!(await jarsIn(libDir))) {
        throw new GraphUnavailable(
          `Neo4j was downloaded, but its folder couldn't be put in place: ${basename(libDir)} ` +
            `is there already and holds something else. Move it away and start again. (${codeOf(error)})`,
        );
      }
    });
    onProgress(`Neo4j is there, after ${Math.round((Date.now() - started) / 1000)} s`);
  } finally {
    await rm(temp, { recursive: true, force: true });
    await removeLeftovers(libDir);
  }
  const jars = await jarsIn(libDir);
  if (!jars)
    throw new GraphUnavailable('The folder of Neo4j was removed while it was being read. Start again.');
  return jars;
}

/** Runs Maven in the folder, with the jars to go to its `jars`. */
async function runMaven(folder: string, onProgress: (line: string) => void): Promise<void> {
  await writeFile(join(folder, 'pom.xml'), POM);
  const goal = [
    `${DEPENDENCY_PLUGIN}:copy-dependencies`,
    `-DoutputDirectory=${join(folder, 'jars')}`,
    '-DincludeScope=runtime',
  ];
  const maven = spawnOwned(['mvn', '-B', ...goal], folder);
  const ended = new Promise<number | null>((resolve, reject) => {
    maven.once('error', reject);
    maven.once('close', resolve);
  });
  let jars = 0;
  let told = Date.now();
  const errors: string[] = [];
  maven.stderr.resume();
  for await (const line of createInterface(maven.stdout)) {
    if (/^\[INFO\] Downloaded from \S+: \S+\.jar/.test(line)) jars += 1;
    if (/^\[ERROR\] (?!Re-run|To see|For more|\[Help)./.test(line))
      errors.push(line.replace(/ -> \[Help \d+\]$/, ''));
    if (jars === 0 || Date.now() - told < PROGRESS_MS) continue;
    told = Date.now();
    onProgress(`Getting Neo4j, jars so far: ${jars}`);
  }
  const code = await ended;
  if (code === 0) return;
  if (code === 127) {
    throw new GraphUnavailable(
      `Maven is needed once, to get the graph database, and no mvn was found. Install it: ${installLine()}`,
    );
  }
  throw new GraphUnavailable(
    'Maven could not get Neo4j. Is there a network, and does Maven reach its repository (a mirror or a proxy ' +
      `goes into its settings.xml)? Its last lines:\n${errors.slice(-TAIL_LINES).join('\n')}`,
  );
}

/** Removes the half-filled folders, of downloads and archives, whose process is gone. */
export async function removeLeftovers(libDir: string): Promise<void> {
  const parent = dirname(libDir);
  for (const name of await readdir(parent)) {
    if (!name.startsWith(`${basename(libDir)}.`)) continue;
    const pid = Number(name.slice(basename(libDir).length + 1).split('.')[0]);
    if (Number.isInteger(pid) && pid > 0 && !(await isAlive(pid))) {
      await rm(join(parent, name), { recursive: true, force: true });
    }
  }
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : error.name;
}
