// 按时限的措施 · Measures by deadline
// 有明确日期的措施，按最迟日期排序，附牵头单位（无人牵头的附主责单位）。
// The measures that name a day, the earliest first, with the units that lead them (or, where none leads, are responsible).
// from: 从哪一天起，如 2026-09-01 · from this day on
// :param from => null
// to: 到哪一天为止，如 2026-09-30 · up to this day
// :param to => null
MATCH (m:Measure)-[:UNDER]->(:Task)-[:IN_PLAN]->(p:Plan)
WHERE m.dueOn IS NOT NULL AND (null IS NULL OR m.dueOn >= date(null)) AND (null IS NULL OR m.dueOn <= date(null))
RETURN m.dueOn AS dueOn, m.deadline AS deadline, m.id AS id, m.text AS measure,
  CASE WHEN EXISTS { (m)<-[:LEADS]-(:Unit) }
    THEN COLLECT { MATCH (m)<-[r:LEADS]-(u:Unit) RETURN u.id ORDER BY r.ordinal }
    ELSE COLLECT { MATCH (m)<-[r:RESPONSIBLE_FOR]-(u:Unit) RETURN u.id ORDER BY r.ordinal } END AS leads
ORDER BY dueOn, p.id, m.order;
