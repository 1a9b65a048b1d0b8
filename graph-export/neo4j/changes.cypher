// 两年之间各单位的变化 · What changed between two years
// 一个行政区两年计划之间，各单位牵头、主责、协办的措施数有何增减。
// For one jurisdiction, how each unit's leads, responsibilities and assists changed between two years.
// jurisdiction: 行政区 · jurisdiction
// :param jurisdiction => '云岭市'
// before: 前一年 · the earlier year
// :param before => 2025
// after: 后一年 · the later year
// :param after => 2026
MATCH (p:Plan {jurisdiction: '云岭市'}) WHERE p.year IN [2025, 2026]
MATCH (p)<-[:IN_PLAN]-(:Task)<-[:UNDER]-(m:Measure)<-[r:LEADS|RESPONSIBLE_FOR|ASSISTS]-(u:Unit)
WITH u, sum(CASE WHEN p.year = 2025 AND type(r) = 'LEADS' THEN 1 ELSE 0 END) AS leadsBefore,
  sum(CASE WHEN p.year = 2026 AND type(r) = 'LEADS' THEN 1 ELSE 0 END) AS leadsAfter,
  sum(CASE WHEN p.year = 2025 AND type(r) = 'RESPONSIBLE_FOR' THEN 1 ELSE 0 END) AS responsibleBefore,
  sum(CASE WHEN p.year = 2026 AND type(r) = 'RESPONSIBLE_FOR' THEN 1 ELSE 0 END) AS responsibleAfter,
  sum(CASE WHEN p.year = 2025 AND type(r) = 'ASSISTS' THEN 1 ELSE 0 END) AS assistsBefore,
  sum(CASE WHEN p.year = 2026 AND type(r) = 'ASSISTS' THEN 1 ELSE 0 END) AS assistsAfter
WHERE leadsBefore <> leadsAfter OR responsibleBefore <> responsibleAfter OR assistsBefore <> assistsAfter
RETURN u.id AS unit, leadsBefore, leadsAfter, responsibleBefore, responsibleAfter, assistsBefore, assistsAfter
ORDER BY abs(leadsAfter - leadsBefore) + abs(responsibleAfter - responsibleBefore) + abs(assistsAfter - assistsBefore) DESC, unit;
