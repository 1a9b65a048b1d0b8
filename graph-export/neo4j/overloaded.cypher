// 负荷过重的单位 · Overloaded units
// 负荷远高于同类单位的单位，最忙的在前。判断规则与报告相同：各地、各年的计划分别判断，由 load 写入；负荷一栏为全部计划的任务分合计。
// Units whose load is far above that of their peers, busiest first. The rule is the report's: each government and year apart, as load wrote it; the column load adds up the role points of all plans.
MATCH (u:Unit) WHERE u.overloaded
RETURN u.id AS unit, u.level AS level, round(u.load, 1) AS load, u.leads AS leads, u.responsible AS responsible,
  u.assists AS assists, u.degree AS partners
ORDER BY u.load DESC, unit;
