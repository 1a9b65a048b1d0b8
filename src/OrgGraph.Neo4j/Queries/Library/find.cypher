// 按文字查找措施、任务、章节和单位 · Find measures, tasks, sections and units by words
// zh: 在措施、任务、章节和单位名称中查找，最相近的在前。
// en: Looks for words in measures, tasks, sections and units' names, best first.
// param words words 扬尘 要找的文字 · words
// param limit whole 20 行数 · rows
CALL db.index.fulltext.queryNodes('orggraph_words', $words, {limit: $limit}) YIELD node, score
RETURN labels(node)[0] AS kind, node.id AS id, coalesce(node.text, node.title, node.name) AS text, round(score, 3) AS score
ORDER BY score DESC, id
