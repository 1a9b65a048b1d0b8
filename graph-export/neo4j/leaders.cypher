// 牵头领导 · Persons who oversee measures
// 每位牵头领导负责的措施，以及这些措施的牵头单位（无人牵头的为主责单位）。
// Each leader's measures, with the units that lead them (or, where none leads, are responsible).
MATCH (p:Person)-[:OVERSEES]->(m:Measure)
WITH p, collect(DISTINCT m) AS overseen
RETURN p.name AS person, size(overseen) AS measures,
  COLLECT {
    UNWIND overseen AS m
    MATCH (m)<-[r:LEADS|RESPONSIBLE_FOR]-(u:Unit)
    WHERE type(r) = 'LEADS' OR NOT EXISTS { (m)<-[:LEADS]-(:Unit) }
    RETURN DISTINCT u.id AS unit ORDER BY unit
  } AS units,
  COLLECT { UNWIND overseen AS m RETURN m.id AS id ORDER BY id } AS ids
ORDER BY measures DESC, p.id;
