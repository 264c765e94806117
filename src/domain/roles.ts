/** Who may do what: each role may do what those before it may. */
export const ROLES = ['reader', 'editor', 'admin'] as const;

/** `reader` asks, where reading is closed; `editor` changes the graph; `admin` reads what the server tells of itself. */
export type Role = (typeof ROLES)[number];

export const isRole = (word: unknown): word is Role => ROLES.includes(word as Role);

/** Whether a role may do what needs another. */
export const includesRole = (role: Role, needed: Role): boolean =>
  ROLES.indexOf(role) >= ROLES.indexOf(needed);
