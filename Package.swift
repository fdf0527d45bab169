// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny")]
// What reads, plays and explores is made fast in every build: tests do so millions of times. The module is compiled
// as a whole,
// as in a release: file by file, what is generic stays so for the others, and each look into a pool asks for memory.
// (One thread, so that there is a file of objects for each source, as the build expects.)
let fast: [SwiftSetting] =
  strict + [
    .unsafeFlags(
      ["-O", "-whole-module-optimization", "-num-threads", "1", "-disable-batch-mode"], .when(configuration: .debug))
  ]
// What reads and draws is as fast made small, in a release, and built in a third less time.
let compact: [SwiftSetting] = fast + [.unsafeFlags(["-Osize"], .when(configuration: .release))]
// What is done once for a key that is pressed is made small: people carry the program away on a stick.
let small: [SwiftSetting] = strict + [.unsafeFlags(["-Osize"], .when(configuration: .release))]
let strictC: [CSetting] = [.enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error)]

let package = Package(
  name: "nagare",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "nagare", targets: ["nagare"]),
    // Stands between the program and the disk in tests.
    .library(name: "Faults", type: .dynamic, targets: ["CFaults"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Floor 0: the nouns.
    .target(name: "NagareModel", swiftSettings: fast),

    // Floor 1: siblings that cannot see one another. What a workflow means before anyone runs it, and text.
    .target(name: "NagarePlan", dependencies: ["NagareModel"], swiftSettings: fast),
    // How kanji are read: data of the Unicode Character Database.
    .target(name: "CReadings", cSettings: strictC + [.disableWarning("c23-extensions")]),
    .target(name: "NagareLanguage", dependencies: ["NagareModel", "CReadings"], swiftSettings: compact),
    // When an office is open.
    .target(name: "NagareCalendar", dependencies: ["NagareModel"], swiftSettings: fast),

    // Floor 2: what stands on the plan, again without seeing one another. A case, the careful colleague who reads a
    // flow before anyone works with it, and how things look.
    .target(
      name: "NagareEngine", dependencies: ["NagareModel", "NagarePlan", "NagareCalendar"], swiftSettings: fast),
    .target(
      name: "NagareSimulator", dependencies: ["NagareModel", "NagarePlan", "NagareCalendar"], swiftSettings: fast),
    .target(name: "NagareChecker", dependencies: ["NagareModel", "NagarePlan"], swiftSettings: small),
    .target(
      name: "NagareExplorer", dependencies: ["NagareModel", "NagarePlan", "NagareEngine"], swiftSettings: fast),
    .target(name: "NagareNotation", dependencies: ["NagareModel", "NagarePlan"], swiftSettings: compact),

    // Floor 3: what a person can ask for, as plain functions. The samples and pages of the folder `flows` come along
    // in the program's memory.
    .target(name: "CFlows", cSettings: strictC + [.disableWarning("c23-extensions")]),
    .target(
      name: "NagareShell",
      dependencies: [
        "NagareModel", "NagarePlan", "NagareLanguage", "NagareEngine", "NagareChecker", "NagareExplorer",
        "NagareSimulator",
        "NagareNotation", "CFlows",
      ],
      swiftSettings: small),

    // Floor 4: terminal, files, environment. What only a terminal can do has a room of its own, so that a small
    // program can be typed at in its tests.
    .systemLibrary(name: "CLibedit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .target(name: "CLineEditor", dependencies: ["CLibedit"], cSettings: strictC),
    .target(
      name: "NagareTerminal", dependencies: ["NagareModel", "NagareNotation", "CLineEditor"], swiftSettings: small),
    .executableTarget(
      name: "nagare",
      dependencies: [
        "NagareModel", "NagareNotation", "NagareShell", "NagareTerminal", "CLineEditor",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: small),

    // How fast it is; see Scripts/bench. The floor is the least a simulation can cost.
    .executableTarget(
      name: "jackson-floor", path: "Scripts/floor", exclude: ["jackson.py"], cSettings: strictC,
      linkerSettings: [.linkedLibrary("m")]),
    .executableTarget(
      name: "measure", dependencies: ["NagareModel", "NagareEngine", "NagareNotation", "NagareShell"],
      path: "Scripts/measure",
      swiftSettings: strict),

    // The laws of the house, and tests beside what they test; what they share: files with expectations, and chance.
    .target(
      name: "TestSupport", dependencies: ["NagareModel", "NagareNotation"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(name: "HouseTests", dependencies: ["NagareShell"], swiftSettings: strict),
    .testTarget(
      name: "NagareLanguageTests", dependencies: ["NagareLanguage", "NagareEngine", "TestSupport"],
      exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "NagarePlanTests", dependencies: ["NagarePlan", "NagareLanguage", "TestSupport"], exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "NagareCalendarTests", dependencies: ["NagareCalendar", "TestSupport"], exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "NagareCheckerTests", dependencies: ["NagareChecker", "NagareLanguage", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "NagareEngineTests",
      dependencies: ["NagareEngine", "NagareCalendar", "NagareChecker", "NagareLanguage", "TestSupport"],
      exclude: ["Case/Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "NagareSimulatorTests",
      dependencies: [
        "NagareSimulator", "NagareEngine", "NagareChecker", "NagareLanguage", "TestSupport", "CAllocations",
      ],
      exclude: ["Fixtures"],
      swiftSettings: strict),
    .target(name: "CAllocations", path: "Tests/CAllocations", cSettings: strictC),
    .testTarget(
      name: "NagareExplorerTests",
      dependencies: [
        "NagareExplorer", "NagareChecker", "NagareEngine", "NagareLanguage", "NagareNotation", "TestSupport",
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "NagareNotationTests", dependencies: ["NagareNotation", "TestSupport"], exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "NagareShellTests", dependencies: ["NagareShell", "NagareExplorer", "nagare", "TestSupport"],
      exclude: ["Fixtures"],
      swiftSettings: strict),
    // Exports and event logs, judged by the programs they are for.
    .testTarget(
      name: "ExchangeTests",
      dependencies: [
        "NagareShell", "NagareNotation", "NagareEngine", "NagarePlan", "NagareLanguage", "NagareModel", "TestSupport",
      ], exclude: ["play_spiff.py"], swiftSettings: strict),
    // A small program to type at, and the terminal it is typed in.
    .executableTarget(
      name: "type-back", dependencies: ["NagareTerminal", "NagareNotation"], path: "Tests/type-back",
      swiftSettings: strict),
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal", cSettings: strictC),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["NagareTerminal", "NagareNotation", "CPseudoTerminal", "type-back", "nagare", "TestSupport"],
      swiftSettings: strict),
    // What people see and do in a real browser; skipped where there is none.
    .testTarget(
      name: "BrowserTests", dependencies: ["NagareShell", "TestSupport"], exclude: ["laws.js"], swiftSettings: strict),
    // What must hold whatever goes wrong around the program.
    .target(name: "CFaults", path: "Tests/CFaults", cSettings: strictC),
    .testTarget(
      name: "ReliabilityTests", dependencies: ["nagare", "NagareModel", "CPseudoTerminal"], swiftSettings: strict),
    // Damaged input of every kind; see Scripts/fuzz.
    .executableTarget(
      name: "fuzz", dependencies: ["NagareModel", "NagareNotation", "NagareShell"], path: "Scripts/fuzzing",
      swiftSettings: strict),
  ]
)
