import Testing

struct LocaleTests {
  /// The settings people really have: none, a plain one, one that is not installed, and a system without any.
  static let environments = [
    [:], ["LC_ALL": "C"], ["LC_ALL": "POSIX"], ["LC_ALL": "ja_JP.UTF-8"], ["LANG": "ja_JP.eucJP"],
    ["LC_ALL": "C", "LOCPATH": "/nowhere"], ["LANG": "ja_JP.UTF-8", "LOCPATH": "/nowhere"],
  ]

  @Test(arguments: environments) func japaneseIsEditedInEveryLocale(environment: [String: String]) throws {
    let typist = try Typist(Typist.typeBack, ["prompt=流れ> "], columns: 20, environment: environment)
    typist.expect(line: "流れ>")
    typist.type("承認é\u{1B}[D\u{1B}[D証\u{7F}課\u{1}\u{1B}f\u{17}申請、そして承認 課長")
    typist.expect { $0.lines.count == 2 }
    typist.type("\u{15}\u{19}\r")
    typist.expect { $0.lines.joined().contains("line \(quoted("申請、そして承認 課長"))") }
  }
}
