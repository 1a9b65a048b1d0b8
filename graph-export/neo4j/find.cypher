// 按文字查找措施、任务、章节和单位 · Find measures, tasks, sections and units by words
// 在措施、任务、章节和单位名称中查找，最相近的在前。
// Looks for words in measures, tasks, sections and units' names, best first.
// words: 要找的文字 · words
// :param words => '"扬尘"'
// limit: 行数 · rows
// :param limit => 20
CALL db.index.fulltext.queryNodes('orggraph_words', '"扬尘"', {limit: 20}) YIELD node, score
RETURN labels(node)[0] AS kind, node.id AS id, coalesce(node.text, node.title, node.name) AS text, round(score, 3) AS score
ORDER BY score DESC, id;
