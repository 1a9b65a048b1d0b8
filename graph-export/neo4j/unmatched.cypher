// 区里没有承接的市级措施 · City measures that a district does not pick up
// 对当年有计划的每个区，列出市级措施中区里没有相近措施的（只点名其他区的不计；只要求市级单位的另注），附最相近的一条。按文字粗略判断，细看用 orggraph compare --cascade。
// For each district with a plan of the year, the city's measures that none of its own is like, but for those that name other districts only, and with those apart that ask only units of the city; with the nearest one. A rough rule by wording: orggraph compare --cascade looks closer.
// share: 较短一条的二字组有多大比例也在另一条中，即为相近 · alike from this share on: pairs of letters of the shorter text that the other has too
// :param share => 0.35
MATCH (d:Plan)<-[:IN_PLAN]-(:Task)<-[:UNDER]-(own:Measure) WHERE d.city <> d.jurisdiction
WITH d.city AS city, d.jurisdiction AS district, d.year AS year, own.id AS id,
  reduce(letters = '', c IN split(own.text, '') | letters + CASE WHEN c =~ '\\p{L}' THEN c ELSE '' END) AS text
WITH city, district, year, collect({id: id, text: text,
  pairs: COUNT { UNWIND range(0, size(text) - 2) AS i RETURN DISTINCT substring(text, i, 2) }}) AS owned
MATCH (p:Plan {jurisdiction: city, year: year})<-[:IN_PLAN]-(:Task)<-[:UNDER]-(m:Measure)
// it names no district, or this one: by name, in a group, as a branch of the city's (市规划自然资源委大兴分局), or as one of many
WITH district, year, p, m, owned, EXISTS {
  MATCH (m)<-[:LEADS|RESPONSIBLE_FOR|ASSISTS]-(u:Unit)
  WHERE u.id CONTAINS district
    OR EXISTS { MATCH (u)<-[:MEMBER_OF]-(member:Unit) WHERE member.id CONTAINS district }
    OR u.kind = 'Branch' AND size(district) > 2 AND u.id CONTAINS left(district, size(district) - 1)
    OR u.level = 'Group' AND u.id =~ '.*((各|相关|有关|部分)[区县]|[区县](人民)?政府|区县).*'
} AS called
WHERE called OR NOT EXISTS { (m)<-[:LEADS|RESPONSIBLE_FOR|ASSISTS]-(:Unit {level: 'District'}) }
WITH district, year, p, m, owned, called,
  reduce(letters = '', c IN split(m.text, '') | letters + CASE WHEN c =~ '\\p{L}' THEN c ELSE '' END) AS text
WITH district, year, p, m, owned, called, COLLECT { UNWIND range(0, size(text) - 2) AS i RETURN DISTINCT substring(text, i, 2) } AS pairs
UNWIND owned AS own
WITH district, year, p, m, called, own.id AS nearest, size([pair IN pairs WHERE own.text CONTAINS pair]) AS shared,
  CASE WHEN own.pairs < size(pairs) THEN own.pairs ELSE size(pairs) END AS shorter
// a few letters are soon alike: less than 20 pairs count as 20
WITH district, year, p, m, called, nearest, toFloat(shared) / CASE WHEN shorter < 20 THEN 20 ELSE shorter END AS share
ORDER BY share DESC, nearest
WITH district, year, p, m, called, head(collect(nearest)) AS nearest, max(share) AS share
WHERE share < 0.35
RETURN m.id AS id, CASE WHEN called THEN '未见承接' ELSE '只要求市级单位' END AS state, m.text AS measure,
  COLLECT { MATCH (m)<-[r:LEADS|RESPONSIBLE_FOR]-(u:Unit) RETURN u.id ORDER BY type(r), r.ordinal } AS units,
  district, year, nearest, round(share, 2) AS share
ORDER BY district, p.id, m.order;
