/** The part of the `edtf` package that Factrail uses; it ships no types. */
declare module 'edtf' {
  export function parse(text: string): unknown;
  export default function edtf(tree: unknown): unknown;
}
