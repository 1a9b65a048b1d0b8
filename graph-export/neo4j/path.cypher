// 两个单位之间的最短协作路径 · Shortest collaboration path between two units
// 两个单位最少经过哪些单位能联系上（最多八步），每一步共同承担几条措施。
// Through which units two units are connected in the fewest steps (eight at most), and how many measures each step shares.
// from: 起点单位 · from
// :param from => '青溪区发展改革委'
// to: 终点单位 · to
// :param to => '青溪区教育局'
MATCH (a:Unit {id: '青溪区发展改革委'})
MATCH (b:Unit {id: '青溪区教育局'})
MATCH p = SHORTEST 1 (a)-[:COLLABORATES_WITH]-{0,8}(b)
RETURN [u IN nodes(p) | u.id] AS units, [c IN relationships(p) | c.measures] AS measures, length(p) AS steps;
