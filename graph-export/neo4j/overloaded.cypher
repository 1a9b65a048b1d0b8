// 负荷过重的单位 · Overloaded units
// 负荷高于平均值加若干倍标准差的单位，最忙的在前。
// Units whose load is above the mean by some standard deviations, busiest first.
// deviations: 高出平均的标准差倍数 · standard deviations above the mean
MATCH (all:Unit) WHERE all.load > 0
WITH avg(all.load) AS mean, stDevP(all.load) AS deviation
MATCH (u:Unit) WHERE u.load > mean + 1.0 * deviation
RETURN u.id AS unit, u.load AS load, u.leads AS leads, u.responsible AS responsible, u.assists AS assists,
  round(u.load / mean, 2) AS timesMean
ORDER BY load DESC, unit;
