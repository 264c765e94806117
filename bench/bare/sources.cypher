// Sources with publisher, origins and the filing's word on them.
MATCH (f:Filing {id: $filing})
UNWIND $rows AS row
CREATE (s:Source {id: row.id, kind: row.kind, title: row.title, published: row.published, publishedFrom: row.published})
CREATE (f)-[:DECLARES {content: row.content, since: 1}]->(s)
WITH s, row
MATCH (p:Entity {id: row.publisher})
CREATE (s)-[:PUBLISHED_BY]->(p)
WITH s, row
UNWIND row.origins AS origin
MATCH (o:Source {id: origin})
CREATE (s)-[:DERIVED_FROM {filing: $filing, since: 1}]->(o)
RETURN count(*) AS done
