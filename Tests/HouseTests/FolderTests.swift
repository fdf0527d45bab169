import Testing

/// Inside a target, folders use one another one way round only, so that one can be read without the next.
struct FolderTests {
  @Test(arguments: Set(House.sources.map(\.target)).sorted())
  func foldersGoOneWay(_ target: String) {
    let circle = Folders(House.sources.filter { $0.target == target }).circle
    #expect(circle == nil, "\(target): \(circle ?? []) use one another in a circle; move a type to where it belongs.")
  }

  @Test func aCircleIsFound() {
    let files = [
      SourceFile(path: "Sources/A/One/a.swift", text: "struct Apple { let pear: Pear? }\n"),
      SourceFile(path: "Sources/A/Two/b.swift", text: "public enum Pear {}\nstruct Plum { let name = \"Apple\" }\n"),
    ]
    #expect(Folders(files).circle == nil)
    let round = SourceFile(path: "Sources/A/Two/c.swift", text: "func eat(_ apple: Apple) {}\n")
    #expect(Folders(files + [round]).circle == ["One", "Two"])
  }
}

/// Which folder of a target uses the types of which other.
private struct Folders {
  private var uses: [String: Set<String>] = [:]

  init(_ files: [SourceFile]) {
    let homes = files.reduce(into: [Substring: String]()) { homes, file in
      for line in file.code.split(separator: "\n") {
        if let name = Self.type(declaredIn: line) { homes[name] = file.folder }
      }
    }
    for file in files {
      guard let folder = file.folder else { continue }
      for name in Self.names(in: file.code) {
        if let home = homes[name], home != folder { uses[folder, default: []].insert(home) }
      }
    }
  }

  /// The folders that lead back to themselves, in order; `nil` where there are none.
  var circle: [String]? {
    let round = uses.keys.filter { reached(from: $0).contains($0) }.sorted()
    return round.isEmpty ? nil : round
  }

  private func reached(from start: String) -> Set<String> {
    var reached: Set<String> = []
    var next = Array(uses[start] ?? [])
    while let folder = next.popLast() {
      if reached.insert(folder).inserted { next += uses[folder] ?? [] }
    }
    return reached
  }

  private static let kinds: Set<Substring> = ["struct", "enum", "class", "protocol", "actor", "typealias"]

  /// The type a line declares at the outermost level.
  private static func type(declaredIn line: Substring) -> Substring? {
    guard line.first?.isLetter == true else { return nil }
    let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }
    guard let kind = words.firstIndex(where: { kinds.contains($0) }), !words[..<kind].contains("extension"),
      !words[..<kind].contains("private"), kind + 1 < words.count
    else { return nil }
    return words[kind + 1]
  }

  /// The names of types in a text, but for those inside quotes.
  private static func names(in code: String) -> Set<Substring> {
    var names: Set<Substring> = []
    for (index, piece) in code.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    where index % 2 == 0 {
      for word in piece.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_") })
      where word.first?.isUppercase == true { names.insert(word) }
    }
    return names
  }
}

extension SourceFile {
  /// The folder inside the target; `nil` for a file beside the folders.
  fileprivate var folder: String? {
    let parts = path.split(separator: "/")
    return parts.count > 3 ? String(parts[2]) : nil
  }
}
