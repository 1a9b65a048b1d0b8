// 从不牵头的单位 · Units that never lead
// 参加措施但从不牵头的单位，参加得多的在前。
// Units that take part in measures and lead none, those with most measures first.
MATCH (u:Unit)-[r:RESPONSIBLE_FOR|ASSISTS]->(m:Measure)
WHERE NOT EXISTS { (u)-[:LEADS]->(:Measure) }
WITH u, count(DISTINCT CASE type(r) WHEN 'RESPONSIBLE_FOR' THEN m.id END) AS responsible,
  count(DISTINCT CASE type(r) WHEN 'ASSISTS' THEN m.id END) AS assists
RETURN u.id AS unit, responsible, assists
ORDER BY responsible + assists DESC, unit;
