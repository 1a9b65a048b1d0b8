// 图：一个计划的任务和牵头单位 · Picture: a plan's tasks and who leads them
// zh: 一个计划的任务、措施和牵头单位。
// en: A plan's tasks and measures, and who leads them.
// param plan plan @plan 计划编号 · id of the plan
// param limit whole 40 措施数 · measures
// shows: graph
MATCH (p:Plan {id: $plan})<-[i:IN_PLAN]-(t:Task)<-[d:UNDER]-(m:Measure)
WITH p, i, t, d, m ORDER BY m.order LIMIT $limit
OPTIONAL MATCH (m)<-[r:LEADS]-(u:Unit)
RETURN p, i, t, d, m, r, u
