// 关键联络单位 · Critical connectors
// 有多少对协作单位彼此不直接协作、只能通过该单位联系（结构洞）。
// How many pairs of a unit's partners do not work with each other directly, and meet only through it (structural holes).
// limit: 行数 · rows
// :param limit => 20
MATCH (a:Unit)-[:COLLABORATES_WITH]-(u:Unit)-[:COLLABORATES_WITH]-(b:Unit)
WHERE a.id < b.id AND NOT EXISTS { (a)-[:COLLABORATES_WITH]-(b) }
RETURN u.id AS unit, count(*) AS pairs, round(u.load, 1) AS load
ORDER BY pairs DESC, unit
LIMIT 20;
