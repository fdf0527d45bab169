"""The open network of Jackson in SimPy: what Scripts/bench sets beside nagare, where SimPy is installed."""

import random
import sys

import simpy


def main(count, seed):
    chance = random.Random(seed)
    world = simpy.Environment()
    clerk, manager, personnel = (simpy.Resource(world, people) for people in (1, 2, 1))
    leads = []

    def work(people, mean):
        with people.request() as turn:
            yield turn
            yield world.timeout(chance.expovariate(1 / mean))

    def case():
        arrival = world.now
        while True:
            yield from work(clerk, 0.5)
            yield from work(manager, 1.2)
            if chance.random() >= 0.2:
                break
        if chance.random() < 0.4:
            yield from work(personnel, 1.5)
        leads.append(world.now - arrival)

    def arrivals():
        for _ in range(count):
            yield world.timeout(chance.expovariate(1))
            world.process(case())

    world.process(arrivals())
    world.run()
    print(f"{sum(leads) / len(leads):.6f}")


main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000, int(sys.argv[2]) if len(sys.argv) > 2 else 1)
