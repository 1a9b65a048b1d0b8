// 两年之间各单位的变化 · What changed between two years
// zh: 一个行政区两年计划之间，各单位牵头、主责、协办的措施数有何增减。
// en: For one jurisdiction, how each unit's leads, responsibilities and assists changed between two years.
// param jurisdiction jurisdiction @jurisdiction 行政区 · jurisdiction
// param before year @before 前一年 · the earlier year
// param after year @after 后一年 · the later year
MATCH (p:Plan {jurisdiction: $jurisdiction}) WHERE p.year IN [$before, $after]
MATCH (p)<-[:IN_PLAN]-(:Task)<-[:UNDER]-(m:Measure)<-[r:LEADS|RESPONSIBLE_FOR|ASSISTS]-(u:Unit)
WITH u, sum(CASE WHEN p.year = $before AND type(r) = 'LEADS' THEN 1 ELSE 0 END) AS leadsBefore,
  sum(CASE WHEN p.year = $after AND type(r) = 'LEADS' THEN 1 ELSE 0 END) AS leadsAfter,
  sum(CASE WHEN p.year = $before AND type(r) = 'RESPONSIBLE_FOR' THEN 1 ELSE 0 END) AS responsibleBefore,
  sum(CASE WHEN p.year = $after AND type(r) = 'RESPONSIBLE_FOR' THEN 1 ELSE 0 END) AS responsibleAfter,
  sum(CASE WHEN p.year = $before AND type(r) = 'ASSISTS' THEN 1 ELSE 0 END) AS assistsBefore,
  sum(CASE WHEN p.year = $after AND type(r) = 'ASSISTS' THEN 1 ELSE 0 END) AS assistsAfter
WHERE leadsBefore <> leadsAfter OR responsibleBefore <> responsibleAfter OR assistsBefore <> assistsAfter
RETURN u.id AS unit, leadsBefore, leadsAfter, responsibleBefore, responsibleAfter, assistsBefore, assistsAfter
ORDER BY abs(leadsAfter - leadsBefore) + abs(responsibleAfter - responsibleBefore) + abs(assistsAfter - assistsBefore) DESC, unit
