"""igraph_centrality.py TIES OUTPUT: what python-igraph makes of the network
that time_kernels reads, in the same form."""

import json
import sys
import time

import igraph

ties, output = sys.argv[1:]
with open(ties) as stream:
    count = int(stream.readline())
    arcs = [tuple(map(int, line.split())) for line in stream]
graph = igraph.Graph(count, arcs, directed=True)

begun = time.perf_counter()
betweenness = graph.betweenness()
between = time.perf_counter()
closeness = graph.harmonic_centrality(mode="out")
ended = time.perf_counter()

with open(output, "w") as stream:
    for values in zip(betweenness, closeness):
        stream.write("%.17g %.17g\n" % values)
print(json.dumps({"betweenness": between - begun,
                  "closeness": ended - between}))
