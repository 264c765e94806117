/** Statements one after the other without a wait between them: the server goes on while the next are made. */
import type { Writer } from '../graph/client.ts';

export type Pipeline = Pick<Writer, 'run'> & {
  /** Throws what the first of them to fail has thrown. To be awaited before the transaction ends. */
  settled(): Promise<void>;
};

/** What is run through it is sent at once, in turn with all else of the transaction, and answers nothing. */
export function pipelineOf(writer: Writer): Pipeline {
  const sent: Promise<unknown>[] = [];
  return {
    async run(statement, params) {
      const answer = writer.run(statement, params);
      // it is told by `settled`, however late that comes
      answer.catch(() => {});
      sent.push(answer);
      return [];
    },
    async settled() {
      await Promise.all(sent);
    },
  };
}
