// 讨论这些措施须到会的单位 · Who must be at the meeting
// 给出措施编号，列出须到会的单位及其职责，牵头的在前。
// For the measures given, the units that must attend and what they owe, leads first.
// measures: 措施编号 · ids of measures
// :param measures => ['云岭市/2025/优化营商环境行动计划#1.1', '云岭市/2025/优化营商环境行动计划#2.1', '云岭市/2025/优化营商环境行动计划#2.2']
UNWIND ['云岭市/2025/优化营商环境行动计划#1.1', '云岭市/2025/优化营商环境行动计划#2.1', '云岭市/2025/优化营商环境行动计划#2.2'] AS id
MATCH (m:Measure {id: id})<-[r:LEADS|RESPONSIBLE_FOR|ASSISTS]-(u:Unit)
WITH DISTINCT u, m.id AS id, type(r) AS role ORDER BY id
WITH u, collect(CASE role WHEN 'LEADS' THEN id END) AS leads, collect(CASE role WHEN 'RESPONSIBLE_FOR' THEN id END) AS responsible,
  collect(CASE role WHEN 'ASSISTS' THEN id END) AS assists
RETURN u.id AS unit, leads, responsible, assists
ORDER BY size(leads) DESC, size(responsible) DESC, size(assists) DESC, unit;
