/** node(id): the kind of thing is told by the id's prefix. */
import { prefixOf } from '../domain/ids.ts';
import { askCaptureSources } from '../questions/source/capture.ts';
import { isSource } from '../questions/source/find-source.ts';
import {
  type AssertionModel,
  assertionModel,
  type CaptureModel,
  type ClaimModel,
  type EntityModel,
  type FilingModel,
  type PassageModel,
  type ReviewModel,
  type SourceModel,
  sourceModel,
} from './models.ts';
import type { Scope } from './scope.ts';

type Named<T extends string, M> = M & { __typename: T };
export type NodeModel =
  | Named<'Claim', ClaimModel>
  | Named<'Assertion', AssertionModel>
  | Named<'Passage', PassageModel>
  | Named<'Source', SourceModel>
  | Named<'Capture', CaptureModel>
  | Named<'Filing', FilingModel>
  | Named<'Review', ReviewModel>
  | Named<'Person', EntityModel>;

/** Null where nothing bears the id, or nothing live at the scope's revision. */
export async function nodeOf(id: string, scope: Scope): Promise<NodeModel | null> {
  switch (prefixOf(id)) {
    case 'claim': {
      const claim = await scope.claim(id);
      return claim && { __typename: 'Claim', ...claim };
    }
    case 'assertion':
    case 'passage':
      return quoted(id, scope);
    case 'source': {
      const row = (await isSource(scope.reader, id, scope.revision)) ? await scope.source(id) : null;
      return row && { __typename: 'Source', ...sourceModel(row, scope) };
    }
    case 'capture': {
      const [source] = await askCaptureSources(scope.reader, id);
      const row = source === undefined ? null : await scope.source(source);
      const capture = row?.captures.find((c) => c.id === id);
      return capture ? { __typename: 'Capture', ...capture } : null;
    }
    case 'filing': {
      const row = await scope.filing(id);
      return row && row.since <= scope.revision ? { __typename: 'Filing', row, scope } : null;
    }
    case 'review': {
      const row = await scope.review(id);
      return row && { __typename: 'Review', row, scope };
    }
    default: {
      const row = await scope.entity(id);
      return row && { ...row, __typename: row.type as 'Person', scope };
    }
  }
}

async function quoted(id: string, scope: Scope): Promise<NodeModel | null> {
  const place = await scope.claimOf(id);
  const claim = place && (await scope.claim(place.claim));
  const row = claim?.row.assertions.find((a) => a.id === id || a.passage?.id === id);
  if (!claim || !row) return null;
  if (row.id === id) return { __typename: 'Assertion', ...assertionModel(row, claim) };
  return row.passage && { __typename: 'Passage', row: row.passage, source: row.source, scope };
}
