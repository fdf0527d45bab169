import Foundation

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
