// 一个单位的任务清单（按时限） · One unit's duties by deadline
// 一个单位的全部措施，按完成时限排序，没有时限的在后。
// Everything that one unit owes, by deadline; what has none comes last.
// unit: 单位 · unit
// :param unit => '青溪区发展改革委'
MATCH (u:Unit {id: '青溪区发展改革委'})-[r:LEADS|RESPONSIBLE_FOR|ASSISTS]->(m:Measure)-[:UNDER]->(t:Task)-[:IN_PLAN]->(p:Plan)
RETURN m.dueOn AS dueOn, m.deadline AS deadline,
  CASE type(r) WHEN 'LEADS' THEN '牵头' WHEN 'RESPONSIBLE_FOR' THEN '主责' ELSE '协办' END AS role,
  m.text AS measure, t.title AS task, p.title AS plan, r.source AS source, m.id AS id
ORDER BY coalesce(m.dueOn, date('9999-12-31')), p.id, m.order;
