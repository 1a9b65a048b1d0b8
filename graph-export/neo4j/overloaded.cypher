// 负荷过重的单位 · Overloaded units
// 负荷远高于同类单位的单位，最忙的在前。判断规则与报告相同，由 load 按库中全部计划合计写入（报告按年份分别判断）。
// Units whose load is far above that of their peers, busiest first. The rule is the report's; load applies it to all plans in the database together (the report, to each year).
MATCH (u:Unit) WHERE u.overloaded
RETURN u.id AS unit, u.level AS level, round(u.load, 1) AS load, u.leads AS leads, u.responsible AS responsible,
  u.assists AS assists, u.degree AS partners
ORDER BY u.load DESC, unit;
