import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types of the schema and its resolvers. Run by `npm run codegen`; `npm run check` fails where they are stale. */
const config: CodegenConfig = {
  schema: ['schema/*.graphql', 'schema/questions/*.graphql'],
  emitLegacyCommonJSImports: false,
  generates: {
    'src/graphql/generated.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        useTypeImports: true,
        importExtension: '.ts',
        enumsAsTypes: true,
        contextType: './context.ts#Context',
        scalars: {
          ID: 'string',
          EDTF: 'string',
          AsOf: { input: './scalars.ts#AsOf', output: 'string | number' },
          DateTime: 'string',
        },
        mappers: {
          Entity: './models.ts#EntityModel',
          Person: './models.ts#EntityModel',
          Company: './models.ts#EntityModel',
          Organization: './models.ts#EntityModel',
          Agreement: './models.ts#EntityModel',
          Api: './models.ts#EntityModel',
          Product: './models.ts#EntityModel',
          CourtCase: './models.ts#EntityModel',
          Claim: './models.ts#ClaimModel',
          Assertion: './models.ts#AssertionModel',
          Passage: './models.ts#PassageModel',
          Source: './models.ts#SourceModel',
          Capture: './models.ts#CaptureModel',
          Filing: './models.ts#FilingModel',
          Revision: './models.ts#RevisionModel',
          Interval: './models.ts#IntervalModel',
          Root: './models.ts#RootModel',
          Trail: './models.ts#TrailModel',
          ApiAccess: './models.ts#ApiAccessModel',
          TrailLine: './models.ts#TrailLineModel',
          TrailStep: './models.ts#TrailStepModel',
          Conflict: './models.ts#ConflictModel',
          ConflictSide: './models.ts#ConflictSideModel',
          ApiAccessConnection: './models.ts#ApiAccessConnectionModel',
          AssertionConnection: './models.ts#AssertionConnectionModel',
          ClaimConnection: './models.ts#ClaimConnectionModel',
          EntityConnection: './models.ts#EntityConnectionModel',
          FilingConnection: './models.ts#FilingConnectionModel',
          SourceConnection: './models.ts#SourceConnectionModel',
          SearchConnection: './models.ts#SearchConnectionModel',
          SearchHit: './models.ts#SearchHitModel',
        },
      },
    },
  },
};
export default config;
