// 区级没有承接的市级措施 · City measures that no district measure matches
// 市级计划中的措施，其牵头或主责单位在区里的对口单位当年没有文字相近的措施。相近：市级文字的二字组有多大比例出现在区级文字中。
// City measures for which no counterpart unit in a district has a measure of similar wording in that year. Similar: the share of the city text's pairs of characters that the district's text has.
// share: 视为相近的比例 · share that counts as similar
MATCH (p:Plan)<-[:IN_PLAN]-(:Task)<-[:UNDER]-(m:Measure)<-[:LEADS|RESPONSIBLE_FOR]-(u:Unit)
WHERE p.city = p.jurisdiction
WITH p, m, collect(DISTINCT u) AS units, [i IN range(0, size(m.text) - 2) | substring(m.text, i, 2)] AS grams
WHERE NOT EXISTS {
  UNWIND units AS u
  MATCH (u)<-[:COUNTERPART_OF]-(:Unit)-[:LEADS|RESPONSIBLE_FOR|ASSISTS]->(d:Measure)
  WHERE d.year = p.year AND size([g IN grams WHERE d.text CONTAINS g]) >= 0.4 * size(grams)
}
RETURN m.id AS id, m.text AS measure, [u IN units | u.id] AS units, p.year AS year
ORDER BY p.id, m.order;
