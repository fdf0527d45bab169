/// Things, each with a number: the first is 0.
struct Catalogue<Thing: Hashable> {
  private(set) var all: [Thing] = []
  private var numbers: [Thing: Int] = [:]

  mutating func number(of thing: Thing) -> Int {
    if let number = numbers[thing] { return number }
    numbers[thing] = all.count
    all.append(thing)
    return all.count - 1
  }
}
