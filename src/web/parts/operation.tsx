/** The GraphQL behind a page, to be copied and asked by anybody. */

type Props = { operation: { text: string }; variables: unknown; title?: string };

export function OperationBox({
  operation,
  variables,
  title = 'The GraphQL operation behind this page',
}: Props) {
  return (
    <details class="operation">
      <summary>{title}</summary>
      <p>
        Send it to <code>/graphql</code>, or paste it into <a href="/graphiql">the explorer</a>. What this
        page shows is what it answers.
      </p>
      <pre data-copy="operation" role="group" tabIndex={0} aria-label="Operation">
        <code>{operation.text}</code>
      </pre>
      <p>Variables:</p>
      <pre data-copy="variables" role="group" tabIndex={0} aria-label="Variables">
        <code>{JSON.stringify(variables, null, 2)}</code>
      </pre>
    </details>
  );
}
