import Testing

/// Who may see whom. The package manager does not watch imports, so these laws do.
struct FloorTests {
  static let model: Set = ["NagareModel"]
  static let plan = model.union(["NagarePlan"])
  static let belowShell = plan.union(["NagareLanguage", "NagareEngine", "NagareChecker", "NagareNotation"])
  static let mayImport: [String: Set<String>] = [
    "NagareModel": [],
    "NagarePlan": model, "NagareLanguage": model, "NagareNotation": model,
    "NagareEngine": plan, "NagareChecker": plan,
    "NagareShell": belowShell.union(["CFlows"]),
    "NagareTerminal": model.union(["NagareNotation", "CLineEditor", "Glibc"]),
    "nagare": model.union([
      "NagareShell", "NagareTerminal", "CLineEditor", "ArgumentParser", "FoundationEssentials", "Glibc",
    ]),
  ]
  static let top: Set = ["nagare", "NagareTerminal"]
  static let below = House.sources.filter { !top.contains($0.target) }

  @Test(arguments: House.sources)
  func aFileImportsOnlyWhatItsFloorMaySee(_ file: SourceFile) throws {
    let allowed = try #require(Self.mayImport[file.target], "Give the new target a floor in this table.")
    let tooMuch = file.imports.filter { !allowed.contains($0) }
    #expect(tooMuch.isEmpty, "\(file.path) imports \(tooMuch): move the code to a floor that may, or pass a value in.")
  }

  /// Types and functions that reach the clock, chance, the terminal or the disk.
  static var world: Regex<(Substring, Substring)> {
    /\b((?:Clock|ContinuousClock|SuspendingClock|Date|UUID|SystemRandomNumberGenerator)\(|FileManager\b|CommandLine\b|ProcessInfo\b|fopen\(|getenv\(|fputs\(|readLine\(|debugPrint\(|dump\(|random\(|randomElement\(|shuffled\(\))/
  }
  static var printing: Regex<(Substring, Substring)> { /(?m)^\s*(print\()/ }

  @Test(arguments: below)
  func onlyTheTopFloorTouchesTheWorld(_ file: SourceFile) {
    let found = (file.code.matches(of: Self.world) + file.code.matches(of: Self.printing)).map(\.1)
      .filter { !file.code.contains("func \($0)") }
    #expect(found.isEmpty, "\(file.path) uses \(found): take a value in or give it back; floor 3 touches the world.")
  }
}
