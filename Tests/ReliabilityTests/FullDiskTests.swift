import Testing

/// Every deed on a disk that is really full, or has room for a page, for two, and so on until it is done: nothing is
/// lost, nothing is left lying about, and the person is told.
@Suite(.enabled(if: FullDisk.canBeMade, "making a small disk takes the right to mount one"))
struct FullDiskTests {
  /// Pages are left free one by one at first; a page for a browser takes a hundred.
  private static let steps = Array(0...24) + stride(from: 32, to: 400, by: 32)

  @Test(arguments: Deed.all) func nothingIsLostOnAFullDisk(_ deed: Deed) throws {
    let good = try #require(Deed.undisturbed[deed.testDescription])
    var isDone = false
    for free in Self.steps where !isDone {
      let disk = try FullDisk()
      let sandbox = try deed.sandbox(on: disk.folder)
      let before = sandbox.contents
      try disk.fill(leaving: free)
      let outcome = try deed.run(in: sandbox)
      let after = sandbox.contents
      let moment: Comment = "\(deed.testDescription), \(free) pages free: \(after.keys.sorted()) \(outcome.talk)"
      #expect(outcome.signal == nil, moment)
      Deed.expect(after, holds: before, or: good, of: deed, moment)
      #expect(!after.keys.contains { $0.contains(".nagare-") }, moment)
      isDone = deed.isQuiet ? free > 8 : after == good
      if !isDone, !deed.isQuiet { #expect(outcome.exit == 3 || outcome.output.contains("空きがなく"), moment) }
    }
    #expect(isDone, "with room enough it is done")
  }
}
