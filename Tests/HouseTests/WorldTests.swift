import Testing

/// What leaves the program has one way out: words to a screen as `Shown`, files through the folder `Disk`. These laws
/// find a second way; the first is held by the compiler, as the writing functions take nothing else.
struct WorldTests {
  /// An order to a terminal, spelled out.
  static var order: Regex<Substring> { /\\u\{0*1[bB]\}|\\u\{0*9[bB]\}/ }
  static let mayOrder: Set = ["Shown.swift", "Painter.swift", "KeyDecoder.swift"]

  @Test(arguments: House.sources)
  func onlyShownAndThePainterOrderATerminalAbout(_ file: SourceFile) {
    let found = file.code.matches(of: Self.order).map(\.0)
    #expect(
      found.isEmpty || Self.mayOrder.contains(file.name),
      "\(file.path): ask Style for colour and Shown for a clean screen.")
  }

  /// Everything that puts bytes on standard output, standard error or a terminal.
  static var saying: Regex<Substring> {
    /\bDescriptor\.write\(|FileHandle\.standard(?:Output|Error)|\b(?:print|debugPrint|puts|fputs|putchar|printf|fprintf)\(|\bGlibc\.write\(|Foundation\.write\(/
  }
  static let maySay: Set = ["Output.swift", "Terminal.swift", "Descriptor.swift"]

  @Test(arguments: House.sources.filter { FloorTests.top.contains($0.target) })
  func wordsReachTheScreenAsShown(_ file: SourceFile) {
    let found = file.code.matches(of: Self.saying).map(\.0)
    #expect(found.isEmpty || Self.maySay.contains(file.name), "\(file.path) uses \(found): let Output show it.")
  }

  /// Everything that makes, changes or removes a file.
  static var keeping: Regex<Substring> {
    /\bO_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND)\b|\b(?:rename|unlink|link|ftruncate|truncate|fopen|creat|mkdir)\(|createFile\(|createDirectory\(|removeItem\(|moveItem\(|copyItem\(|\.write\(to:/
  }
  /// The folder for it; the typed lines, which live a floor with the terminal; and those who only give a file of the
  /// program's own another name.
  static let mayKeep: Set = ["HistoryFile.swift", "JournalFile.swift", "JournalFolder+Aside.swift", "LessonFile.swift"]

  @Test(arguments: House.sources.filter { FloorTests.top.contains($0.target) })
  func filesAreWrittenInOnePlace(_ file: SourceFile) {
    let found = file.code.matches(of: Self.keeping).map(\.0)
    #expect(
      found.isEmpty || file.path.contains("/Disk/") || Self.mayKeep.contains(file.name),
      "\(file.path) uses \(found): save it with Saving, or line by line with AppendFile.")
  }
}
