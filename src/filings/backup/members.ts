/** Which numbers were seen: a bit each, in pieces, so that a few millions take a few hundred kilobytes. */

/** Numbers a piece. */
const PIECE = 2 ** 19;

export class Members {
  readonly #pieces = new Map<number, Uint8Array>();

  add(number: number): void {
    const key = Math.floor(number / PIECE);
    const piece = this.#pieces.get(key) ?? new Uint8Array(PIECE / 8);
    this.#pieces.set(key, piece);
    const bit = number % PIECE;
    piece[bit >> 3] = (piece[bit >> 3] ?? 0) | (1 << (bit & 7));
  }

  has(number: number): boolean {
    const bit = number % PIECE;
    const byte = this.#pieces.get(Math.floor(number / PIECE))?.[bit >> 3] ?? 0;
    return (byte & (1 << (bit & 7))) !== 0;
  }
}
