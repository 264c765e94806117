// Constraints and indexes. Community Edition has uniqueness only, so everything else is checked by the program.
// Statements are parted by semicolons; each can be run again.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT assertion_id IF NOT EXISTS FOR (n:Assertion) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT passage_id IF NOT EXISTS FOR (n:Passage) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT capture_id IF NOT EXISTS FOR (n:Capture) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT filing_id IF NOT EXISTS FOR (n:Filing) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT review_id IF NOT EXISTS FOR (n:Review) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT clock_id IF NOT EXISTS FOR (n:Clock) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT name_key IF NOT EXISTS FOR (n:Name) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT revision_number IF NOT EXISTS FOR (n:Revision) REQUIRE n.number IS UNIQUE;
CREATE CONSTRAINT api_key_id IF NOT EXISTS FOR (n:ApiKey) REQUIRE n.id IS UNIQUE;
CREATE INDEX revision_at IF NOT EXISTS FOR (n:Revision) ON (n.at);
CREATE INDEX assertion_key IF NOT EXISTS FOR (n:Assertion) ON (n.key);
CREATE INDEX claim_subject IF NOT EXISTS FOR (n:Claim) ON (n.subject, n.predicate, n.id);
CREATE INDEX claim_object IF NOT EXISTS FOR (n:Claim) ON (n.object, n.predicate, n.id);
CREATE INDEX claim_predicate IF NOT EXISTS FOR (n:Claim) ON (n.predicate, n.id);
CREATE INDEX claim_weak IF NOT EXISTS FOR (n:Claim) ON (n.standing, n.weak, n.id);
CREATE INDEX claim_state_since IF NOT EXISTS FOR (n:Claim) ON (n.stateSince);
CREATE INDEX filing_embargo IF NOT EXISTS FOR (n:Filing) ON (n.embargo);
CREATE INDEX entity_type IF NOT EXISTS FOR (n:Entity) ON (n.type, n.id);
CREATE INDEX entity_merged IF NOT EXISTS FOR (n:Entity) ON (n.mergedInto);
// one to go through the filings of a case in order, one to find them: an index of two properties serves no question of one
CREATE INDEX filing_case IF NOT EXISTS FOR (n:Filing) ON (n.case, n.id);
CREATE INDEX filing_in_case IF NOT EXISTS FOR (n:Filing) ON (n.case);
CREATE INDEX source_url IF NOT EXISTS FOR (n:Source) ON (n.url);
CREATE INDEX source_kind IF NOT EXISTS FOR (n:Source) ON (n.kind, n.id);
CREATE INDEX same_filing IF NOT EXISTS FOR ()-[r:SAME_AS]-() ON (r.filing);
CREATE INDEX different_filing IF NOT EXISTS FOR ()-[r:DIFFERENT_FROM]-() ON (r.filing);
CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases];
CREATE FULLTEXT INDEX source_titles IF NOT EXISTS FOR (n:Source) ON EACH [n.title, n.url];
CREATE FULLTEXT INDEX words IF NOT EXISTS FOR (n:Passage|Assertion) ON EACH [n.exact, n.paraphrase];
// the same words without accents; in another order, since one order has one index only
CREATE FULLTEXT INDEX words_folded IF NOT EXISTS FOR (n:Passage|Assertion) ON EACH [n.paraphrase, n.exact]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
CALL db.awaitIndexes(120);
