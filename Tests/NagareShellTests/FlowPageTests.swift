import Foundation
import NagareLanguage
import NagareModel
import NagareShell
import Testing

/// Pages to take home, as files.
struct FlowPageTests {
  private static func html(_ text: String, _ language: Language = .ja) -> String {
    FlowPage(Reader.read(text), in: language).html
  }

  @Test("every sample makes a page that is small, asks for nothing and says its name", arguments: Sample.all)
  func samples(_ sample: Sample) {
    let reading = Reader.read(sample.text)
    let page = FlowPage(reading, in: reading.language).html
    #expect(page.utf8.count < 400_000)
    #expect(page.contains("<title>\(reading.workflow.name)</title>"))
    #expect(page.contains("default-src 'none'"))
    for door in ["<img", "<link", "<iframe", "src=", "@import", "url(http"] { #expect(!page.contains(door), "\(door)") }
    #expect(page == FlowPage(reading, in: reading.language).html)
  }

  /// The data of the player.
  private static func data(of page: String) throws -> JSON {
    let start = try #require(page.firstRange(of: "class=\"data\""))
    let open = try #require(page[start.upperBound...].firstIndex(of: ">"))
    let end = try #require(page[open...].firstRange(of: "</script>"))
    return try JSON.read(Array(page[page.index(after: open)..<end.lowerBound].utf8)[...])
  }

  /// Of a sample that has room for it; the others say where it ends.
  @Test("every way of a sample can be walked by clicking", arguments: Sample.all)
  func everyWay(_ sample: Sample) throws {
    let data = try Self.data(of: FlowPage(Reader.read(sample.text), in: sample.language).html)
    let states = try #require(data["states"]?.array)
    let ends = states.count { $0["answers"] == nil }
    #expect(ends == 0 || ["account", "disclosure", "facility", "travel"].contains(sample.name))
    // Every answer is told, and leads to a state there is.
    let deeds = try #require(data["deeds"]?.array).count
    let moments = try #require(data["examples"]?.array).flatMap { $0["moments"]?.array ?? [] }
    var reached: Set<Int> = []
    for answer in (moments + states).flatMap({ $0["answers"]?.array ?? [] }) {
      let places = try #require(answer.array).compactMap(\.whole)
      #expect(places[0] < deeds && places[1] < states.count)
      reached.insert(places[1])
    }
    #expect(reached == Set(states.indices))
  }

  @Test("names stay words, wherever they stand")
  func foreignWords() {
    let page = Self.html(
      "流れ <script>alert(1)</script>\n申請 「{x}</script><i>&\"'」\n通知 申請者 「</script>{{」\n\n例 「</script>」\n・番: なし\n")
    #expect(!page.contains("<script>alert"))
    #expect(!page.contains("<i>"))
    // The data, the script, and nothing else end an element.
    #expect(page.components(separatedBy: "</script>").count == 3)
  }

  @Test("what says where something was found stands at the end")
  func sources() throws {
    let page = Self.html("# 休暇の申込み\n# 規程 http://example.jp/a\n流れ 休暇\n申請 職員\n")
    let head = try #require(page.firstRange(of: "休暇の申込み"))
    let picture = try #require(page.firstRange(of: "<svg"))
    let source = try #require(page.firstRange(of: "<li>規程 http://example.jp/a"))
    #expect(head.lowerBound < picture.lowerBound && picture.upperBound < source.lowerBound)
  }

  @Test("the policy of a page knows its own style and script")
  func hashes() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../flows/web")
    let sum = Process()
    let pipe = Pipe()
    sum.executableURL = URL(filePath: "/bin/sh")
    sum.currentDirectoryURL = folder
    let hash = "openssl dgst -sha256 -binary | base64"
    sum.arguments = [
      "-c", "cat page.css picture.css | \(hash); cat page.js | \(hash); cat page.css picture.css kit.css | \(hash)",
    ]
    sum.standardOutput = pipe
    try sum.run()
    let computed = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let kept = try String(contentsOf: folder.appending(path: "hashes.txt"), encoding: .utf8)
    #expect(computed == kept, "Scripts/page-hashes writes them anew.")
  }
}

extension JSON {
  fileprivate var array: [JSON]? { if case .array(let elements) = self { elements } else { nil } }
}
