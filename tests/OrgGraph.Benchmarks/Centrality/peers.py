"""One centrality with python-igraph, as one process: reads an edge list, writes a value a line.

usage: peers.py MEASURE EDGES VALUES

Prints the processor seconds and the peak memory in bytes of the process.
"""

import resource
import sys

import igraph


def read(path):
    with open(path, encoding="ascii") as lines:
        nodes = int(next(lines))
        edges = [tuple(map(int, line.split())) for line in lines]
    return igraph.Graph(n=nodes, edges=edges)


MEASURES = {
    "betweenness": lambda graph: graph.betweenness(),
    "closeness": lambda graph: graph.closeness(normalized=True),
    "pagerank": lambda graph: graph.pagerank(),
    "eigenvector": lambda graph: graph.eigenvector_centrality(),
}


def main(measure, edges, values):
    result = MEASURES[measure](read(edges))
    with open(values, "w", encoding="ascii") as out:
        out.writelines(f"{value!r}\n" for value in result)
    usage = resource.getrusage(resource.RUSAGE_SELF)
    print(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


if __name__ == "__main__":
    main(*sys.argv[1:])
