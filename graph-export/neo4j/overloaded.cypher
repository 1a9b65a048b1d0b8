// 负荷过重的单位 · Overloaded units
// 负荷远高于同类单位的单位，最忙的在前。判断规则与报告相同：每个政府只看最新一年的计划（“范围”一栏），由 load 写入；负荷＝任务分＋协调分；最低、最高是推断的职责换一种读法时的负荷；存疑的判断换一种读法可能改变。
// Units whose load is far above that of their peers, busiest first. The rule is the report's: the newest year of each government (the scope), as load wrote it. Load is role points and coordination; low and high are the load under other readings of guessed duties, which may turn a doubtful verdict.
MATCH (u:Unit) WHERE u.overloaded
RETURN u.id AS unit, u.level AS level, u.scope AS scope, round(u.load, 1) AS load, round(u.rolePoints, 1) AS rolePoints,
  round(u.loadLow, 1) AS loadLow, round(u.loadHigh, 1) AS loadHigh, u.guessed AS guessed, u.doubtful AS doubtful, u.degree AS partners
ORDER BY u.load DESC, unit;
