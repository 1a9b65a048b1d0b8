// 协作最多的单位 · Units that meet most
// 共同承担措施最多的单位对。
// The pairs of units that share most measures.
// limit: 行数 · rows
// :param limit => 20
MATCH (a:Unit)-[c:COLLABORATES_WITH]->(b:Unit)
RETURN a.id AS first, b.id AS second, c.measures AS measures, round(c.weight, 3) AS weight
ORDER BY measures DESC, c.weight DESC, first, second
LIMIT 20;
