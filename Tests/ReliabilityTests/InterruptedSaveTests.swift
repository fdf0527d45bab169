import Foundation
import Testing

/// Every call of the program that changes the disk, gone wrong, one by one: killed before it, asked to end before it, or
/// the disk full from there on. Whatever stood there before can still be found, and what stands under a name is whole.
struct InterruptedSaveTests {
  /// More calls than any deed makes.
  private static let most = 400

  @Test(arguments: Deed.all, ["kill", "end", "full"])
  func nothingIsLostAtAnyMoment(_ deed: Deed, _ kind: String) throws {
    let good = try #require(Deed.undisturbed[deed.testDescription])
    var count = 0
    for number in 1...Self.most {
      let sandbox = try deed.sandbox()
      let before = sandbox.contents
      let seen = sandbox.folder.appending(path: "seen")
      let outcome = try deed.run(
        in: sandbox,
        [
          "LD_PRELOAD": Sandbox.faults.path, "FAULT_AT": "\(number)", "FAULT_KIND": kind,
          "FAULT_SEEN": seen.path,
        ])
      guard FileManager.default.fileExists(atPath: seen.path) else { break }
      count = number
      let after = sandbox.contents
      let moment: Comment = "\(deed.testDescription), call \(number): \(after.keys.sorted()) \(outcome.talk)"
      Deed.expect(after, holds: before, or: good, of: deed, moment)
      if kind == "end", !deed.isQuiet { #expect(!after.keys.contains { $0.contains(".nagare-") }, moment) }
      guard kind == "full" else { continue }
      #expect(outcome.signal == nil, moment)
      #expect(!after.keys.contains { $0.contains(".nagare-") }, moment)
      if after != good, !deed.isQuiet { #expect(outcome.exit == 3 || outcome.output.contains("空きがなく"), moment) }
      for (name, bytes) in before where after[name] == bytes {
        #expect(after[name + "~"] == before[name + "~"], moment)
      }
    }
    #expect(count > 3 && count < Self.most, "the deed writes, and ends")
  }

  /// Killed at a moment by chance: the same holds.
  @Test(arguments: Deed.all, 1...15)
  func nothingIsLostByAKill(_ deed: Deed, _ seed: Int) throws {
    let good = try #require(Deed.undisturbed[deed.testDescription])
    let sandbox = try deed.sandbox()
    let before = sandbox.contents
    _ = try deed.run(in: sandbox, killAfter: seed * 6)
    Deed.expect(
      sandbox.contents, holds: before, or: good, of: deed, "\(deed.testDescription) killed after \(seed * 6) ms")
  }

  /// Whoever only looks makes no call that changes the disk.
  @Test(arguments: Deed.looks) func lookingChangesNothing(_ deed: Deed) throws {
    let sandbox = try deed.sandbox()
    let before = sandbox.contents
    let seen = sandbox.folder.appending(path: "seen")
    let outcome = try deed.run(
      in: sandbox,
      [
        "LD_PRELOAD": Sandbox.faults.path, "FAULT_AT": "1", "FAULT_KIND": "kill",
        "FAULT_SEEN": seen.path,
      ])
    #expect(!FileManager.default.fileExists(atPath: seen.path) && outcome.signal == nil)
    #expect(sandbox.contents == before)
  }
}
