/** What of CourtListener's dockets is used, and what a party is by its name. */
import type { AssertionDraft } from './builder.ts';

/** Keys of a docket of which something is made, or which repeat or only tell how it is kept. */
export const DOCKET = new Set(
  'resource_uri id court court_id docket_number docket_number_core docket_number_raw case_name case_name_full case_name_short slug absolute_url date_filed date_terminated cause nature_of_suit assigned_to assigned_to_str referred_to referred_to_str panel panel_str docket_entries parties date_created date_modified date_last_index source appeal_from'.split(
    ' ',
  ),
);
export const ENTRY = new Set(
  'resource_uri docket tags date_created date_modified date_filed time_filed entry_number recap_sequence_number pacer_sequence_number recap_documents description short_description id'.split(
    ' ',
  ),
);
export const DOCUMENT = new Set(
  'resource_uri id tags absolute_url date_created date_modified document_number attachment_number description page_count pacer_doc_id filepath_local filepath_ia is_available document_type docket_entry sha1 file_size plain_text ocr_status date_upload thumbnail thumbnail_status is_free_on_pacer is_sealed ia_upload_failure_count cites'.split(
    ' ',
  ),
);
/** Entries that begin so are rulings. */
export const RULING = /^\W*(?:\w+ ){0,3}(?:ORDER|JUDGMENT|OPINION|RULING|VERDICT)\b/i;

/** Files a claim, at the line where a text of it stands. */
export type Say = (
  claim: { subject: string; predicate: string; object?: string; value?: string },
  words: string,
  over?: Partial<AssertionDraft>,
  needle?: string,
) => void;

const COMPANY =
  /\b(?:inc|incorporated|corp|corporation|llc|l\.l\.c|llp|lp|ltd|limited|co|company|companies|gmbh|ag|plc|bank|holdings|partners)\b\.?/i;
const BODY =
  /\b(?:united states|state of|people of|county|city of|commonwealth|department|agency|commission|board|bureau|office of|university|school|district|union|association|foundation|society|church|class|similarly situated|estate|trust|committee|council|service|authority|police|institute)\b/i;

/** What a party is, by its name: the docket does not say. */
export function kindOf(name: string): 'Person' | 'Company' | 'Organization' {
  if (BODY.test(name) && !/\b(?:inc|llc|corp|ltd)\b/i.test(name)) return 'Organization';
  return COMPANY.test(name)
    ? 'Company'
    : /^[A-Z0-9&]+$/.test(name) || /\d/.test(name)
      ? 'Organization'
      : 'Person';
}
