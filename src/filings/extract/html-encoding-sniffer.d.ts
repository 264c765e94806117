declare module 'html-encoding-sniffer' {
  /** The name of the encoding, by byte-order mark, then `<meta>`, then the default. */
  export default function htmlEncodingSniffer(
    bytes: Uint8Array,
    options?: { defaultEncoding?: string },
  ): string;
}
