// 协作最多的单位 · Units that meet most
// zh: 共同承担措施最多的单位对。
// en: The pairs of units that share most measures.
// param limit whole 20 行数 · rows
MATCH (a:Unit)-[c:COLLABORATES_WITH]->(b:Unit)
RETURN a.id AS first, b.id AS second, c.measures AS measures, round(c.weight, 3) AS weight
ORDER BY measures DESC, c.weight DESC, first, second
LIMIT $limit
