import NagareModel
import Testing

/// Codes have names, pages, and somebody who says them.
struct CodeTests {
  @Test(arguments: House.everything)
  func aCodeIsCalledByItsName(_ file: SourceFile) {
    let found = file.code.matches(of: /\bCode\((?:rawValue: )?\d+\)|\b[cC]ode(?:\.rawValue)? *(?:[=!]=|[<>]=?) *\d+/)
      .map { String($0.0) }
    #expect(found.isEmpty, "\(file.path): write the name of the code for \(found), or ask for its family or level.")
  }

  @Test func everyCodeHasAPageAndEveryPageACode() {
    let pages = House.paths(under: "flows/pages")
    #expect(pages == Diagnostic.Code.allCases.map { "flows/pages/\($0).txt" })
  }

  @Test func everyCodeIsSaid() throws {
    let list = try House.text(of: "Sources/NagareModel/Diagnostic+Code.swift")
    let names = list.matches(of: /case (\w+) = \d{3}/).map { String($0.1) }
    #expect(names.count == Diagnostic.Code.allCases.count)
    let said = House.sources.filter { $0.target != "NagareModel" }
      .reduce(into: Set<Substring>()) { said, file in said.formUnion(file.code.matches(of: /\.(\w+)/).map(\.1)) }
    let silent = names.filter { !said.contains(Substring($0)) }
    #expect(silent.isEmpty, "Nobody says \(silent): use them, or remove them with their pages.")
  }

  @Test func everyNumberBelongsToAFamily() {
    #expect(Diagnostic.Code.allCases.allSatisfy { Diagnostic.Code.Family(rawValue: $0.rawValue / 100) != nil })
    #expect(Diagnostic.Code.allCases == Diagnostic.Code.allCases.sorted())
  }
}

/// The files of `flows` come along in the program.
struct FlowsTests {
  @Test(arguments: ["texts.c", "pages.c"])
  func everyFileIsListedOnceInOrder(_ list: String) throws {
    let isPages = list == "pages.c"
    let listed = try House.text(of: "Sources/CFlows/\(list)").matches(
      of: /\{"(.+)", \(const unsigned char\[\]\)\{\n#embed "..\/..\/flows\/(.+)" suffix\(, 0\)\n/)
    #expect(listed.allSatisfy { $0.1 == $0.2 })
    let files = House.paths(under: "flows").filter { $0.hasPrefix("flows/pages/") == isPages }
    #expect(
      listed.map { "flows/\($0.1)" } == files, "Give every file of flows its entry in Sources/CFlows/\(list), in order."
    )
  }
}
