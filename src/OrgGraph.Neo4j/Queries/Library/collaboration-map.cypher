// 图：协作网络 · Picture: the network of collaboration
// zh: 共同承担措施最多的单位对组成的网络。
// en: The network of the pairs of units that share most measures.
// param limit whole 60 单位对数 · pairs
// shows: graph
MATCH (a:Unit)-[c:COLLABORATES_WITH]->(b:Unit)
RETURN a, c, b
ORDER BY c.measures DESC, c.weight DESC, a.id, b.id
LIMIT $limit
