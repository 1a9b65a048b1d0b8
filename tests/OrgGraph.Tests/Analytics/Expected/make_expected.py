#!/usr/bin/python3
"""Makes random.json and plans.json: graphs, and what NetworkX and igraph say of them.

    make_expected.py FOLDER [GRAPH.json ...]

GRAPH.json is what `orggraph report` writes; of it only numbers are kept (units in ordinal order of their ids, then measures in
their order). Needs Debian's python3-networkx (2.8.8) and python3-igraph (0.10.2). Where both peers know a measure, they have to
agree, or the script fails; NetworkX's value is kept. Distances are exact fractions, so that equally long paths are equal.
"""

import json
import random
import sys
from fractions import Fraction
from pathlib import Path

import igraph
import networkx as nx
import numpy as np
from networkx.algorithms import bipartite

AGREEMENT = 1e-9


def agree(what, ours, theirs, tolerance=AGREEMENT):
    for a, b in zip(ours, theirs):
        if not (a == b or abs(a - b) <= tolerance * max(abs(a), abs(b), 1e-6) or (a != a and b != b)):
            raise SystemExit(f"{what}: NetworkX {a}, igraph {b}")


def graph_of(nodes, edges, directed=False):
    graph = nx.DiGraph() if directed else nx.Graph()
    graph.add_nodes_from(range(nodes))
    for a, b, *weight in edges:
        w = weight[0] if weight else 1
        graph.add_edge(a, b, weight=w, distance=1 / Fraction(w))
    return graph


def listed(values, n):
    return [float(values[i]) for i in range(n)]


def pagerank(graph):
    # NetworkX's own matrix, solved without an iteration's tolerance.
    n = len(graph)
    matrix = np.asarray(nx.google_matrix(graph, nodelist=range(n)))
    system = np.vstack([matrix.T - np.eye(n), np.ones(n)])
    solution, *_ = np.linalg.lstsq(system, np.append(np.zeros(n), 1), rcond=None)
    return solution


def eigenvector(graph):
    # The end of NetworkX's power iteration: what of equal values lies in the leading eigenspace.
    matrix = nx.to_numpy_array(graph, nodelist=range(len(graph)))
    values, vectors = np.linalg.eigh(matrix)
    leading = vectors[:, values > values[-1] - 1e-9 * max(1, values[-1])]
    projected = leading @ (leading.T @ np.ones(len(graph)))
    projected /= np.linalg.norm(projected)
    iterated = nx.eigenvector_centrality(graph, max_iter=10**6, tol=1e-15, weight="weight") if len(graph) > 1 else {0: 1.0}
    agree("eigenvector, iterated", projected, listed(iterated, len(graph)), 1e-7)
    return np.abs(projected)


def measures(graph, first_mode):
    n = len(graph)
    weighted = any(w != 1 for *_, w in graph.edges(data="weight"))
    peer = igraph.Graph(n, [(a, b) for a, b in graph.edges()], directed=graph.is_directed())
    weights = [w for *_, w in graph.edges(data="weight")]
    values = {}

    def add(name, ours, theirs=None, tolerance=AGREEMENT):
        values[name] = listed(ours, n) if not isinstance(ours, list) else ours
        if theirs is not None:
            agree(name, values[name], theirs, tolerance)

    if n == 0:
        return values
    out = dict(graph.out_degree()) if graph.is_directed() else dict(graph.degree())
    add("degree", out, peer.degree(mode="out"))
    add("strength", dict(graph.out_degree(weight="weight")) if graph.is_directed() else dict(graph.degree(weight="weight")))
    add("betweenness", nx.betweenness_centrality(graph, normalized=False), peer.betweenness())
    add("betweennessNormalised", nx.betweenness_centrality(graph))
    if weighted:
        add("betweennessWeighted", nx.betweenness_centrality(graph, normalized=False, weight="distance"))
        add("closenessWeighted", nx.closeness_centrality(graph, distance="distance"))
        add("harmonicWeighted", nx.harmonic_centrality(graph, distance="distance"))
    add("closeness", nx.closeness_centrality(graph))
    add("harmonic", nx.harmonic_centrality(graph), [h * (n - 1) if h == h else 0 for h in peer.harmonic_centrality(mode="in")])
    add("pagerank", pagerank(graph), peer.pagerank(weights=weights or None), 1e-8)
    if graph.is_directed():
        if graph.number_of_edges():
            hubs, authorities = nx.hits(graph)
            add("hubs", hubs)
            add("authorities", authorities)
            scores = peer.hub_score(weights=weights)
            agree("hubs", values["hubs"], [s / sum(scores) for s in scores], 1e-8)
        return values

    theirs = peer.eigenvector_centrality(weights=weights or None)
    length = sum(t * t for t in theirs) ** 0.5
    alone = nx.number_connected_components(graph) == 1
    add("eigenvector", eigenvector(graph), [t / length for t in theirs] if alone else None)
    add("core", nx.core_number(graph), peer.coreness())
    add("clustering", nx.clustering(graph), peer.transitivity_local_undirected(mode="zero"))
    constraint = listed(nx.constraint(graph, weight="weight"), n)
    agree("constraint", constraint, peer.constraint(weights=weights or None))
    values["constraint"] = [None if c != c else c for c in constraint]
    values["articulation"] = sorted(nx.articulation_points(graph))
    agree("articulation", values["articulation"], peer.articulation_points())
    values["bridges"] = sorted(sorted(b) for b in nx.bridges(graph))
    agree("bridges", values["bridges"], sorted(sorted(peer.es[e].tuple) for e in peer.bridges()), 0)
    values["spanning"] = float(sum(w for *_, w in nx.maximum_spanning_edges(graph, data=True, algorithm="kruskal") for w in [w["weight"]]))
    if first_mode is not None and 0 < first_mode < n:
        top = range(first_mode)
        add("latapy", bipartite.clustering(graph))
        add("twoModeDegree", bipartite.degree_centrality(graph, top))
        add("twoModeCloseness", bipartite.closeness_centrality(graph, top))
        add("twoModeBetweenness", bipartite.betweenness_centrality(graph, top))
    if graph.number_of_edges():
        # igraph draws from Python's generator
        random.seed(1)
        peer.es["weight"] = weights
        found = [peer.community_multilevel(weights="weight")]
        found += [peer.community_leiden("modularity", weights="weight", n_iterations=-1) for _ in range(20)]
        best = max(found, key=lambda c: peer.modularity(c.membership, weights="weight"))
        values["communities"] = best.membership
        values["modularity"] = peer.modularity(best.membership, weights="weight")
        sets = [{i for i in range(n) if best.membership[i] == c} for c in set(best.membership)]
        agree("modularity", [nx.community.modularity(graph, sets)], [values["modularity"]])
    return values


def random_graphs():
    draw = random.Random(20240229)

    def gnp(n, p, weight=None, directed=False):
        pairs = [(a, b) for a in range(n) for b in range(n) if (a != b if directed else a < b)]
        return [(a, b, weight()) if weight else (a, b) for a, b in pairs if draw.random() < p]

    def tied(n, edges, weight=None):
        graph = nx.Graph((a, b) for a, b, *_ in edges)
        graph.add_nodes_from(range(n))
        parts = [min(c) for c in nx.connected_components(graph)]
        return edges + [(a, b, weight()) if weight else (a, b) for a, b in zip(parts, parts[1:])]

    def whole():
        return draw.randint(1, 5)

    def two_mode(units, rows, ties):
        shares = [1 / (u + 1) for u in range(units)]
        return sorted({(u, units + r) for r in range(rows) for u in draw.choices(range(units), shares, k=draw.randint(0 if ties else 1, 5))})

    yield "connected", 30, tied(30, gnp(30, 0.12)), {}
    yield "disconnected", 40, gnp(40, 0.035), {}
    yield "dense", 24, tied(24, gnp(24, 0.5)), {}
    yield "star", 12, [(0, i) for i in range(1, 12)], {}
    yield "path", 25, [(i, i + 1) for i in range(24)], {}
    yield "cycle", 20, [(i, (i + 1) % 20) for i in range(20)], {}
    yield "complete", 7, [(a, b) for a in range(7) for b in range(a + 1, 7)], {}
    yield "complete bipartite", 13, [(a, b) for a in range(5) for b in range(5, 13)], {"first": 5}
    yield "weighted", 30, tied(30, gnp(30, 0.15, whole), whole), {}
    yield "weighted disconnected", 40, gnp(40, 0.04, lambda: 2 ** draw.randint(-2, 3)), {}
    yield "weighted reals", 26, tied(26, gnp(26, 0.2, draw.random), draw.random), {}
    yield "no edges", 5, [], {}
    yield "one node", 1, [], {}
    yield "no nodes", 0, [], {}
    yield "directed", 25, gnp(25, 0.12, directed=True), {"directed": True}
    yield "directed weighted", 25, gnp(25, 0.12, whole, directed=True), {"directed": True}
    yield "acyclic", 20, [e for e in gnp(20, 0.25)], {"directed": True}
    yield "tree", 30, [(draw.randrange(i), i) for i in range(1, 30)], {}
    cycle = [(i, (i + 1) % 6) for i in range(6)]
    yield "pendant trees", 26, cycle + [(draw.choice([i % 6, max(6, i - 2)]) if i > 8 else i % 6, i) for i in range(6, 26)], {}
    yield "twins", 24, [(a, b) for b in range(4, 14) for a in ((0, 1) if b % 2 else (1, 2, 3))] + [(3, b) for b in range(14, 24)], {}
    yield "two triangles and a path", 10, [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (6, 7), (7, 8), (8, 9)], {}
    yield "two mode", 70, two_mode(20, 50, False), {"first": 20}
    yield "two mode, loose", 60, two_mode(25, 35, True), {"first": 25}


def plan_graphs(path, name):
    graph = json.loads(path.read_text(encoding="utf-8"))
    edges = graph["responsibilities"]
    taking = {e["unitId"] for e in edges}
    units = {u: i for i, u in enumerate(sorted(taking, key=lambda u: u.encode("utf-16-be")))}
    rows = {m["id"]: i for i, m in enumerate(graph["measures"])}
    roles = {"lead": 0, "responsible": 1, "assist": 2}
    parts = [{} for _ in rows]
    for e in edges:
        part = parts[rows[e["measureId"]]]
        part[units[e["unitId"]]] = min(part.get(units[e["unitId"]], 9), roles[e["role"].lower()])
    ties, calls = {}, {}
    for part in parts:
        callers = min((r for r in part.values() if r < 2), default=None)
        for a in part:
            for b in part:
                if a < b:
                    ties[a, b] = ties.get((a, b), 0) + 1
                if a != b and part[a] == callers and part[b] != callers:
                    calls[a, b] = calls.get((a, b), 0) + 1
    n = len(units)
    yield f"{name}: two mode", n + len(rows), sorted((u, n + r) for r, part in enumerate(parts) for u in part), {"first": n}
    yield f"{name}: collaboration", n, [(*p, w) for p, w in sorted(ties.items())], {}
    yield f"{name}: calls", n, [(*p, w) for p, w in sorted(calls.items())], {"directed": True}


def write(path, graphs):
    lines = []
    for name, nodes, edges, kind in graphs:
        directed = kind.get("directed", False)
        graph = graph_of(nodes, edges, directed)
        values = measures(graph, kind.get("first"))
        row = {"name": name, "nodes": nodes, "directed": directed, "first": kind.get("first"), "edges": edges, "values": values}
        lines.append(json.dumps(row, separators=(",", ":"), allow_nan=False))
    path.write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")


def main():
    folder = Path(sys.argv[1])
    write(folder / "random.json", random_graphs())
    if sys.argv[2:]:
        write(folder / "plans.json", [g for i, p in enumerate(sys.argv[2:]) for g in plan_graphs(Path(p), f"plan {i + 1}")])


main()
