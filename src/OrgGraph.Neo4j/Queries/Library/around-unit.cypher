// 图：一个单位和它的措施、协作单位 · Picture: one unit, its measures and partners
// zh: 一个单位的措施，以及这些措施上的其他单位。
// en: One unit's measures, and the other units of these measures.
// param unit unit @unit 单位 · unit
// param limit whole 25 措施数 · measures
// shows: graph
MATCH (u:Unit {id: $unit})-[r:LEADS|RESPONSIBLE_FOR|ASSISTS]->(m:Measure)
WITH u, r, m ORDER BY type(r) DESC, m.id LIMIT $limit
MATCH (m)<-[s:LEADS|RESPONSIBLE_FOR|ASSISTS]-(other:Unit)
RETURN u, r, m, s, other
