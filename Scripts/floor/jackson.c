// The least a simulation of the open network of Jackson can cost: what Scripts/bench sets beside nagare.
//
// One case an hour comes to a clerk (half an hour, one person), then to a manager (72 minutes, two people) who sends a fifth
// of them back; two fifths of the rest go to personnel (90 minutes, one person). Prints the mean hours from arrival to end.

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { CLERK, MANAGER, PERSONNEL, STATIONS, ARRIVAL = STATIONS };

// What happens next: a case comes, or somebody at a station is done with one.
struct event {
  double time;
  int32_t what;
  int32_t of_case;
};

static struct event *heap;
static size_t events, room;

static void add(struct event event) {
  if (events == room) {
    room = room ? 2 * room : 64;
    heap = realloc(heap, room * sizeof *heap);
    if (!heap) abort();
  }
  size_t place = events++;
  while (place && event.time < heap[(place - 1) / 4].time) {
    heap[place] = heap[(place - 1) / 4];
    place = (place - 1) / 4;
  }
  heap[place] = event;
}

static struct event next(void) {
  struct event first = heap[0], last = heap[--events];
  size_t place = 0;
  for (;;) {
    size_t least = 4 * place + 1, end = least + 4 < events ? least + 4 : events;
    if (least >= events) break;
    for (size_t below = least + 1; below < end; below++)
      if (heap[below].time < heap[least].time) least = below;
    if (last.time <= heap[least].time) break;
    heap[place] = heap[least];
    place = least;
  }
  heap[place] = last;
  return first;
}

static uint64_t state;

// SplitMix64.
static double chance(void) {
  uint64_t bits = state += 0x9E3779B97F4A7C15;
  bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
  bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
  return (double)(((bits ^ (bits >> 31)) >> 11) + 1) * 0x1p-53;
}

static double length(double mean) { return -log(chance()) * mean; }

static struct {
  double mean;
  int32_t idle, first, last;
} stations[STATIONS] = {{0.5, 1, -1, -1}, {1.2, 2, -1, -1}, {1.5, 1, -1, -1}};

// Cases under way: when each came, and whom it waits before.
static struct {
  double arrival;
  int32_t behind;
} *cases;
static int32_t known, unused = -1;

static void begin(int station, int32_t of_case, double now) {
  add((struct event){now + length(stations[station].mean), station, of_case});
}

static void arrive(int station, int32_t of_case, double now) {
  if (stations[station].idle) {
    stations[station].idle--;
    begin(station, of_case, now);
    return;
  }
  cases[of_case].behind = -1;
  if (stations[station].first < 0) {
    stations[station].first = of_case;
  } else {
    cases[stations[station].last].behind = of_case;
  }
  stations[station].last = of_case;
}

static void leave(int station, double now) {
  int32_t first = stations[station].first;
  if (first < 0) {
    stations[station].idle++;
  } else {
    stations[station].first = cases[first].behind;
    begin(station, first, now);
  }
}

static int32_t new_case(double now) {
  int32_t place = unused;
  if (place >= 0) {
    unused = cases[place].behind;
  } else {
    place = known++;
    cases = realloc(cases, (size_t)known * sizeof *cases);
    if (!cases) abort();
  }
  cases[place].arrival = now;
  return place;
}

int main(int count, char **arguments) {
  long all = count > 1 ? atol(arguments[1]) : 100000, come = 0, ended = 0;
  state = count > 2 ? strtoull(arguments[2], NULL, 10) : 1;
  double sum = 0;
  add((struct event){length(1), ARRIVAL, -1});
  while (ended < all) {
    struct event event = next();
    int to = -1;
    switch (event.what) {
    case ARRIVAL:
      event.of_case = new_case(event.time);
      if (++come < all) add((struct event){event.time + length(1), ARRIVAL, -1});
      to = CLERK;
      break;
    case CLERK: to = MANAGER; break;
    case MANAGER: to = chance() < 0.2 ? CLERK : chance() < 0.4 ? PERSONNEL : -1; break;
    default: break;
    }
    if (event.what != ARRIVAL) leave(event.what, event.time);
    if (to >= 0) {
      arrive(to, event.of_case, event.time);
    } else {
      sum += event.time - cases[event.of_case].arrival;
      cases[event.of_case].behind = unused;
      unused = event.of_case;
      ended++;
    }
  }
  printf("%.6f\n", sum / (double)all);
}
