import Foundation
import Testing

/// The table of promises in the README.
struct PromiseTests {
  @Test func everyPromiseNamesTestsThatAreThere() throws {
    let readme = try House.text(of: "README.md")
    let start = try #require(readme.range(of: "## Promises")?.upperBound)
    let table = readme[start...].split(separator: "\n").drop { !$0.hasPrefix("|---") }.dropFirst().prefix {
      $0.hasPrefix("|")
    }
    #expect(table.count >= 10)
    let files = Set(House.tests.map { String($0.name.dropLast(".swift".count)) })
    for row in table {
      let named = row.matches(of: /`(\w+Tests)`/).map { String($0.1) }
      #expect(!named.isEmpty || row.contains("`Scripts/"), "\(row): say how it is tested.")
      #expect(files.isSuperset(of: named), "\(row): there is no \(Set(named).subtracting(files)).")
    }
  }
}
