import Testing

/// Who may see whom. The package manager does not watch imports, so these laws do.
struct FloorTests {
  static let model: Set = ["NagareModel"]
  static let siblings = model.union(["NagareLanguage", "NagareEngine", "NagareNotation"])
  static let mayImport: [String: Set<String>] = [
    "NagareModel": [],
    "NagareLanguage": model, "NagareEngine": model, "NagareNotation": model,
    "NagareShell": siblings,
    "nagare": model.union(["NagareShell", "CLineEditor", "ArgumentParser", "Foundation"]),
  ]
  static let below = House.sources.filter { $0.target != "nagare" }

  @Test(arguments: House.sources)
  func aFileImportsOnlyWhatItsFloorMaySee(_ file: SourceFile) throws {
    let allowed = try #require(Self.mayImport[file.target], "Give the new target a floor in this table.")
    let tooMuch = file.imports.filter { !allowed.contains($0) }
    #expect(tooMuch.isEmpty, "\(file.path) imports \(tooMuch): move the code to a floor that may, or pass a value in.")
  }

  @Test(arguments: below)
  func onlyTheTopFloorTouchesTheWorld(_ file: SourceFile) {
    let world =
      /\b(Clock|ContinuousClock|SuspendingClock|Date|UUID|SystemRandomNumberGenerator|FileManager|CommandLine|ProcessInfo)\b(?=[.(])|\.random\(|\.randomElement\(|\.shuffled\(\)|\breadLine\(|\b(fopen|getenv|fputs)\(/
    let found = file.code.matches(of: world).map { String($0.0) }
    #expect(found.isEmpty, "\(file.path) uses \(found): take the value as a parameter; floor 3 fetches it.")
  }

  @Test(arguments: below)
  func onlyTheTopFloorPrints(_ file: SourceFile) {
    guard !file.code.contains("func print(") else { return }
    let found = file.code.matches(of: /(?m)^\s*(?:debugPrint|print|dump)\(/)
    #expect(found.isEmpty, "\(file.path) prints: return the text instead.")
  }
}
