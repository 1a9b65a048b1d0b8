// 图：协作网络 · Picture: the network of collaboration
// 共同承担措施最多的单位对组成的网络。
// The network of the pairs of units that share most measures.
// limit: 单位对数 · pairs
// :param limit => 60
MATCH (a:Unit)-[c:COLLABORATES_WITH]->(b:Unit)
RETURN a, c, b
ORDER BY c.measures DESC, c.weight DESC, a.id, b.id
LIMIT 60;
