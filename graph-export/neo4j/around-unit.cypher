// 图：一个单位和它的措施、协作单位 · Picture: one unit, its measures and partners
// 一个单位的措施，以及这些措施上的其他单位。
// One unit's measures, and the other units of these measures.
// unit: 单位 · unit
// :param unit => '青溪区发展改革委'
// limit: 措施数 · measures
// :param limit => 25
MATCH (u:Unit {id: '青溪区发展改革委'})-[r:LEADS|RESPONSIBLE_FOR|ASSISTS]->(m:Measure)
WITH u, r, m ORDER BY type(r) DESC, m.id LIMIT 25
MATCH (m)<-[s:LEADS|RESPONSIBLE_FOR|ASSISTS]-(other:Unit)
RETURN u, r, m, s, other;
