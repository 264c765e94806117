export function findChromium(): string | null;
export function launchOptions(executablePath: string): { executablePath: string; args: string[] };
export const NO_CHROMIUM: string;
