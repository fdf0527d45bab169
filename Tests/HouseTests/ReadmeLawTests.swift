import Foundation
import NagareShell
import Testing

struct ReadmeLawTests {
  @Test func readmeNamesEveryCommandAndNoOther() throws {
    let readme = try House.text(of: "README.md")
    let named = Set(readme.matches(of: /\bnagare ([a-z]+)\b/).map { String($0.1) })
    let known = Set(Subcommand.all.map(\.name))
    #expect(named.subtracting(known).isEmpty, "README speaks of commands that do not exist.")
    #expect(known.subtracting(named).isEmpty, "README leaves out a command.")
  }

  @Test func readmeNamesScriptsThatCanBeRun() throws {
    let scripts = Set(try House.text(of: "README.md").matches(of: /\bScripts\/[a-z]+\b/).map { String($0.0) })
    #expect(scripts.isSuperset(of: ["Scripts/run", "Scripts/test"]), "README shows how to run and how to test.")
    for script in scripts {
      let path = House.root.appending(path: script).path
      #expect(FileManager.default.isExecutableFile(atPath: path), "Write \(script), or make it executable.")
    }
  }

  @Test func everyFlowIsASample() {
    let flows = House.paths(under: "flows").filter { $0.hasSuffix(".flow") && !$0.hasPrefix("flows/lessons/") }.map {
      String($0.dropFirst("flows/".count))
    }
    #expect(
      flows == Sample.all.map(\.fileName).sorted(), "Bring the list in Sample.swift in line with the folder flows.")
  }
}
