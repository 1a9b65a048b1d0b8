// 只有一个单位的措施 · Measures with one unit only
// 只写明一个单位的措施：没有人协办，也没有人替补。
// Measures that name a single unit: nobody supports it, nobody stands in.
// year: 年份，空为全部 · year, none for all
// :param year => null
MATCH (m:Measure) WHERE null IS NULL OR m.year = null
MATCH (m)<-[:LEADS|RESPONSIBLE_FOR|ASSISTS]-(u:Unit)
WITH m, collect(DISTINCT u.id) AS units
WHERE size(units) = 1
RETURN m.id AS id, m.text AS measure, units[0] AS unit, m.deadline AS deadline
ORDER BY unit, id;
