// 多个单位共同牵头的措施 · Measures with several leads
// 有两个以上牵头单位的措施，牵头单位多的在前；列首位的单列，牵头是推断的另计个数。
// Measures that two or more units lead, those with most leads first; the first named stands apart, guessed leads are counted.
MATCH (m:Measure)-[:UNDER]->(:Task)-[:IN_PLAN]->(p:Plan)
WITH m, p, COLLECT { MATCH (m)<-[r:LEADS]-(u:Unit) RETURN u.id ORDER BY r.ordinal } AS units
WHERE size(units) > 1
RETURN m.id AS id, m.text AS measure, units[0] AS firstNamed, units, size(units) AS count,
  COUNT { MATCH (m)<-[r:LEADS]-(:Unit) WHERE r.uncertain } AS guessed
ORDER BY count DESC, p.id, m.order;
