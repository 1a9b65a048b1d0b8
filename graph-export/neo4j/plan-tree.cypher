// 图：一个计划的任务和牵头单位 · Picture: a plan's tasks and who leads them
// 一个计划的任务、措施和牵头单位。
// A plan's tasks and measures, and who leads them.
// plan: 计划编号 · id of the plan
// :param plan => '云岭市/2025/优化营商环境行动计划'
// limit: 措施数 · measures
// :param limit => 40
MATCH (p:Plan {id: '云岭市/2025/优化营商环境行动计划'})<-[i:IN_PLAN]-(t:Task)<-[d:UNDER]-(m:Measure)
WITH p, i, t, d, m ORDER BY m.order LIMIT 40
OPTIONAL MATCH (m)<-[r:LEADS]-(u:Unit)
RETURN p, i, t, d, m, r, u;
