import { pageOf } from '../page.ts';
import type { Complete } from './complete.ts';

export const askAnswer: Complete<'AskAnswer'> = {
  understood: ({ reading }) => reading !== null,
  lines: ({ lines, scope }, args) =>
    pageOf(
      'AskAnswer.lines',
      lines.map((line, index) => ({ ...line, scope, index })),
      args,
      ({ index }) => String(index),
    ),
};

export const askLine: Complete<'AskLine'> = {
  claim: ({ claim, scope }) => (claim === null ? null : scope.claim(claim)),
};
