"""networkx_centrality.py TIES SOURCES: what networkx needs for the network that
time_kernels reads, taken from so many sources and multiplied up to all."""

import json
import sys
import time

import networkx

with open(sys.argv[1]) as stream:
    count = int(stream.readline())
    arcs = [tuple(map(int, line.split())) for line in stream]
graph = networkx.DiGraph()
graph.add_nodes_from(range(count))
graph.add_edges_from(arcs)
sources = int(sys.argv[2])

begun = time.perf_counter()
networkx.betweenness_centrality(graph, k=sources, normalized=False, seed=1)
between = time.perf_counter()
networkx.harmonic_centrality(graph, sources=range(0, count, count // sources))
ended = time.perf_counter()

scale = count / sources
print(json.dumps({"betweenness": (between - begun) * scale,
                  "closeness": (ended - between) * scale}))
