// 只有牵头、没有其他单位的措施 · Leads without assistants
// 有牵头单位，但没有主责、协办单位的措施，按牵头单位汇总。
// Measures with a lead and neither a responsible nor an assisting unit, by leading unit.
MATCH (u:Unit)-[:LEADS]->(m:Measure)
WHERE NOT EXISTS { (m)<-[:RESPONSIBLE_FOR|ASSISTS]-(:Unit) }
WITH u, m ORDER BY m.id
RETURN u.id AS unit, count(m) AS measures, collect(m.id) AS ids
ORDER BY measures DESC, unit;
