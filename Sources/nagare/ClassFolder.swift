import Foundation
import NagareShell

/// The folder a class shares: each prompt keeps one small file there, the facilitator's screen reads them all.
enum ClassFolder {
  /// More desks than any room holds.
  private static let most = 500

  /// The folder this prompt tells how far it has come, if it is part of a class.
  static var path: String? { Surroundings.environment[ClassStatus.variable].flatMap { $0.isEmpty ? nil : $0 } }

  static func files(in folder: String) -> [[UInt8]] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasPrefix("desk-") && $0.hasSuffix(".json") }.sorted().prefix(most).compactMap {
      try? Files.bytes(folder + "/" + $0).get()
    }
  }

  /// Keeps the status of this prompt. Where the folder is out of reach nothing is said: the workshop goes on.
  static func keep(_ status: ClassStatus) {
    guard let folder = path else { return }
    let name = ClassStatus.fileName(ofDesk: desk)
    let draft = folder + "/" + name + "~"
    let bytes = Array((status.json.text + "\n").utf8)
    guard FileManager.default.createFile(atPath: draft, contents: Data(bytes)) else { return }
    rename(draft, folder + "/" + name)
  }

  private static var desk: [String] {
    var host = [CChar](repeating: 0, count: 256)
    gethostname(&host, host.count - 1)
    let terminal = ttyname(STDIN_FILENO).map { String(cString: $0) } ?? "-"
    return [host.prefix { $0 != 0 }.map { String($0) }.joined(separator: " "), "\(getuid())", terminal]
  }
}
