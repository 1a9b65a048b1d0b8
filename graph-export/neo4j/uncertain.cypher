// 须人工核对的职责 · Responsibilities to review
// 读取时不能确定的职责，附出处。
// Responsibilities that the reading is not sure of, with their places.
MATCH (u:Unit)-[r:LEADS|RESPONSIBLE_FOR|ASSISTS]->(m:Measure) WHERE r.uncertain
RETURN r.source AS source, r.mention AS mention, u.id AS unit, r.uncertainty AS reason, m.text AS measure, m.id AS id
ORDER BY m.id, r.place;
