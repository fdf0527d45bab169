/// A set of numbers below a count that changes one number at a time, and has a name in every state it comes to: it is
/// the same set again exactly where its name is the same.
///
/// It is a tree over the numbers. What each half holds, each quarter and so on down to a single number, has a name for
/// itself, so that a change gives new names only along one path.
struct NamedSets {
  private struct Halves: Hashable { var first, second: Int }

  /// Each half stands at twice the place of the whole and the one behind it.
  private var tree: [Int]
  private var names: [Halves: Int] = [:]

  /// Nothing is in it.
  init(count: Int) {
    var leaves = 1
    while leaves < count { leaves *= 2 }
    tree = Array(repeating: 0, count: 2 * leaves)
    for place in (1..<leaves).reversed() { tree[place] = nameOfHalves(at: place) }
  }

  var name: Int { tree[1] }

  /// Takes a number in, or out where it is in.
  mutating func toggle(_ number: Int) {
    var place = tree.count / 2 + number
    tree[place] = 1 - tree[place]
    while place > 1 {
      place /= 2
      tree[place] = nameOfHalves(at: place)
    }
  }

  private mutating func nameOfHalves(at place: Int) -> Int {
    let halves = Halves(first: tree[2 * place], second: tree[2 * place + 1])
    if let known = names[halves] { return known }
    let name = names.count + 2
    names[halves] = name
    return name
  }
}
