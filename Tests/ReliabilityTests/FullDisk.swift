import Foundation
import Testing

/// A small disk of its own, in memory, that can be filled to the last page.
final class FullDisk {
  let folder: URL

  /// What a page of memory holds: the least a file takes.
  private static let page = 4096
  /// More than any deed writes.
  private static let pages = 2_000

  /// Whether this account may make one.
  static let canBeMade = (try? FullDisk()) != nil

  private struct NotAllowed: Error {}

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "nagare-disk-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    guard try Self.run("mount", ["-t", "tmpfs", "-o", "size=\(Self.pages * Self.page)", "tmpfs", folder.path]) else {
      try FileManager.default.removeItem(at: folder)
      throw NotAllowed()
    }
  }

  deinit {
    _ = try? Self.run("umount", ["-l", folder.path])
    try? FileManager.default.removeItem(at: folder)
  }

  /// Takes all the room but some pages.
  func fill(leaving pages: Int) throws {
    let file = folder.appending(path: "filler")
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    let block = Data(count: Self.page)
    while (try? handle.write(contentsOf: block)) != nil {}
    let length = try handle.seekToEnd()
    try handle.truncate(atOffset: length - min(length, UInt64(pages * Self.page)))
    try handle.close()
  }

  private static func run(_ program: String, _ arguments: [String]) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}

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
