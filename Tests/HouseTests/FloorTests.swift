import Testing

/// Who may see whom. The package manager does not watch imports, so these laws do.
struct FloorTests {
  /// A target, the floor it stands on, and all it may see. A target goes down only, and past its siblings only where it
  /// is said here.
  static let floors: [(target: String, floor: Int, sees: Set<String>)] = [
    ("NagareModel", 0, ["Synchronization"]),
    ("NagarePlan", 1, ["NagareModel"]),
    ("NagareLanguage", 1, ["NagareModel", "CReadings"]),
    ("NagareCalendar", 1, ["NagareModel"]),
    ("NagareEngine", 2, ["NagareModel", "NagarePlan", "NagareCalendar"]),
    ("NagareChecker", 2, ["NagareModel", "NagarePlan"]),
    // It plays what it finds.
    ("NagareExplorer", 2, ["NagareModel", "NagarePlan", "NagareEngine"]),
    ("NagareSimulator", 2, ["NagareModel", "NagarePlan", "NagareCalendar"]),
    ("NagareNotation", 2, ["NagareModel", "NagarePlan"]),
    (
      "NagareShell", 3,
      [
        "NagareModel", "NagarePlan", "NagareLanguage", "NagareCalendar", "NagareEngine", "NagareChecker",
        "NagareExplorer", "NagareSimulator", "NagareNotation", "CFlows",
      ]
    ),
    ("NagareTerminal", 4, ["NagareModel", "NagareNotation", "CLineEditor", "Glibc"]),
    (
      "nagare", 4,
      [
        "NagareModel", "NagareNotation", "NagareShell", "NagareTerminal", "CLineEditor", "ArgumentParser",
        "FoundationEssentials", "Glibc", "Synchronization",
      ]
    ),
  ]

  static let top: Set = ["nagare", "NagareTerminal"]
  static let below = House.sources.filter { !top.contains($0.target) }

  @Test(arguments: House.sources)
  func aFileImportsOnlyWhatItsFloorMaySee(_ file: SourceFile) throws {
    let row = Self.floors.first { $0.target == file.target }
    let sees = try #require(row, "Give the new target a floor in this table.").sees
    let tooMuch = file.imports.filter { !sees.contains($0) }
    #expect(tooMuch.isEmpty, "\(file.path) imports \(tooMuch): move the code to a floor that may, or pass a value in.")
  }

  @Test func readmeShowsTheFloors() throws {
    let shown = try House.text(of: "README.md").matches(of: /(?m)^\| (\d) \| `(\w+)` \|/)
      .map { "\($0.1) \($0.2)" }
    let there = Set(House.sources.map(\.target))
    let known = Self.floors.filter { there.contains($0.target) && $0.target != "NagareTerminal" }
    #expect(
      shown.sorted() == known.map { "\($0.floor) \($0.target)" }.sorted(), "Bring the table in README up to date.")
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
    #expect(
      found.isEmpty, "\(file.path) uses \(found): take a value in or give it back; the top floor touches the world.")
  }
}
