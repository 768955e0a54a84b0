"""PyVRP on instances in the form of Solomon, beside `fasi bench vrptw`: python3 benches/peers/vrptw.py SECONDS SEED FILE...

One line a file: instance, distance in the DIMACS convention (Euclid times ten, cut to a whole number, told divided by ten), seconds.
Needs `pip install pyvrp`."""
import sys
import time

from pyvrp import Model
from pyvrp.stop import MaxRuntime


def read(path):
    """Vehicles, capacity, and rows of x, y, demand, ready, due, service."""
    lines = [line.split() for line in open(path)]
    vehicles, capacity = next(
        (int(words[0]), int(words[1])) for at, words in enumerate(lines) if len(words) == 2 and words[0].isdigit()
    )
    rows = [[float(word) for word in words[1:7]] for words in lines if len(words) == 7 and words[0].isdigit()]
    return vehicles, capacity, rows


def model(vehicles, capacity, rows):
    made = Model()
    tenth = lambda value: int(value * 10)
    places = []
    for at, (x, y, demand, ready, due, service) in enumerate(rows):
        window = dict(tw_early=tenth(ready), tw_late=tenth(due))
        location = made.add_location(x=tenth(x), y=tenth(y)) if hasattr(made, "add_location") else None
        if at == 0:
            where = dict(location=location) if location is not None else dict(x=tenth(x), y=tenth(y))
            places.append(made.add_depot(**where) if location is not None else made.add_depot(**where, **window))
            depot_window = window
        else:
            where = dict(location=location) if location is not None else dict(x=tenth(x), y=tenth(y))
            places.append(
                made.add_client(**where, delivery=int(demand), service_duration=tenth(service), **window)
            )
        if location is not None:
            places[-1] = location
    made.add_vehicle_type(num_available=vehicles, capacity=capacity, **depot_window)
    for one, (x, y, *_) in zip(places, rows):
        for other, (u, v, *_) in zip(places, rows):
            way = int(((x - u) ** 2 + (y - v) ** 2) ** 0.5 * 10)
            made.add_edge(one, other, distance=way, duration=way)
    return made


def main():
    seconds, seed, files = float(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
    for path in files:
        begun = time.time()
        made = model(*read(path))
        found = made.solve(stop=MaxRuntime(seconds), seed=seed, display=False)
        distance = found.best.distance() / 10 if found.is_feasible() else None
        print(path.rsplit("/", 1)[-1].removesuffix(".txt"), distance, f"{time.time() - begun:.2f}", flush=True)


main()
